package io.raccordo.it.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.ConnectorConfigReader;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an operation is paged is taken from its document, and said with a reason. */
class PagingTest {
  private static final Path FOLDER = ProjectRoot.get().resolve("it-tests/paging");

  @Test
  void eachWayIsRecognised() throws IOException {
    check(new Successor("paging"), "expected.tsv");
  }

  @Test
  void theTeamsWordGoesFirst() throws IOException {
    JsonNode file = new YAMLMapper().readTree(FOLDER.resolve("stated.yaml").toFile());
    Diagnostics diagnostics = new Diagnostics();
    ConnectorConfig config =
        ConnectorConfigReader.read(file, new Origin("stated.yaml", ""), diagnostics);
    check(new Successor("paging", config), "expected-stated.tsv");
    assertThat(diagnostics.all()).isEmpty();
  }

  private static void check(Successor successor, String expectations) throws IOException {
    Path expected = FOLDER.resolve(expectations);
    List<String> rows = new ArrayList<>(List.of("module\tkind\tway\treason"));
    for (ModuleFamily family : successor.next(FOLDER.resolve("ways.yaml"), "1").families()) {
      for (ModuleRevision revision : family.revisions()) {
        rows.add(row(revision, revision.bindings().get(0)));
      }
    }
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.write(expected, rows);
    }
    assertThat(rows).isEqualTo(Files.readAllLines(expected));
  }

  private static String row(ModuleRevision revision, Binding binding) {
    Binding.Paging paging = binding.paging();
    if (paging == null) {
      return String.join("\t", revision.family(), revision.kind() + "", "", "");
    }
    StringBuilder way = new StringBuilder(paging.strategy() + "");
    for (String detail : List.of(
        paging.pointer(),
        paging.ask().text(),
        paging.first() == 0 ? "" : "from " + paging.first())) {
      way.append(detail.isEmpty() ? "" : " " + detail);
    }
    way.append(paging.more().isEmpty() ? "" : " while " + paging.more())
        .append(paging.size().isNone() ? "" : " size " + paging.size().text())
        .append(binding.itemsPointer().isEmpty() ? "" : " items " + binding.itemsPointer());
    return String.join(
        "\t", revision.family(), revision.kind() + "", way.toString(), paging.reason());
  }
}
