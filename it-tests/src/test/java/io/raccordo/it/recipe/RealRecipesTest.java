package io.raccordo.it.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.plan.Succession;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenRewrite takes the recipes of real vendors' connectors, all of which are listed here. */
@Tag("once")
@Tag("full")
class RealRecipesTest {
  @TempDir
  Path work;

  /** Without answers of a person hardly any revision ends whose callers need none. */
  @ParameterizedTest
  @CsvSource({
    "intercom, 0",
    "stripe, 0",
    "adyen-checkout, 0",
    "discord, 0",
    "github-enterprise-server, 1",
  })
  void ofSuccessions(String id, int recipes) throws Exception {
    Succession succession =
        Succession.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    ConnectorBuild build = new ConnectorBuild(id, work);
    for (Path document : succession.files()) {
      build.document(document.getFileName().toString(), document);
    }
    build.file(
        "connector.yaml",
        succession.files().stream()
            .map(file -> '"' + Succession.label(file) + '"')
            .collect(Collectors.joining(", ", "order: [", "]\n")));
    check(build, recipes);
  }

  @Test
  void ofPhotoshopWithAnswers() throws Exception {
    ConnectorBuild build = new ConnectorBuild("adobe-photoshop", work);
    for (String version : List.of("v1", "v2")) {
      build.document(
          version + ".json",
          io.raccordo.it.support.SharedSpecs.require("adobe-photoshop/" + version + ".json"));
    }
    for (Path file :
        ConnectorBuild.files(ProjectRoot.get().resolve("it-tests/migrations/adobe-photoshop"))) {
      if (file.toString().endsWith(".yaml")) {
        build.file(file.getFileName().toString(), Files.readString(file));
      }
    }
    check(build, 0);
  }

  private static void check(ConnectorBuild build, int recipes) throws IOException {
    build.generate();
    Recipes found = Recipes.in(build.resources());
    found.names().forEach(found::activate);
    assertThat(found.names().stream().filter(name -> name.matches(".*\\.MigrateTo_\\w+")))
        .hasSize(recipes);
  }
}
