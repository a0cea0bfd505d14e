package io.raccordo.it.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.generator.SuggestMigrations;
import io.raccordo.generator.SuggestRequest;
import io.raccordo.generator.SuggestResult;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.migrate.Migration;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.suggest.MigrationSuggester;
import io.raccordo.generator.suggest.Suggestion;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API that was rewritten: 18 operations into 7, nothing shared by name. */
@Tag("once")
class PhotoshopTest {
  /** Of the 18, how many the documents alone propose as the file answers; may only rise. */
  private static final int FIRST = 10;

  private static final int TOP_THREE = 12;

  private static final Path ANSWERS =
      ProjectRoot.get().resolve("it-tests/migrations/adobe-photoshop");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  Path work;

  private Path connector;

  @BeforeEach
  void copyDocuments() throws IOException {
    connector = Files.createDirectories(work.resolve("adobe-photoshop"));
    for (String document : List.of("v1.json", "v2.json")) {
      Files.copy(SharedSpecs.require("adobe-photoshop/" + document), connector.resolve(document));
    }
  }

  private void answer(String text) throws IOException {
    Files.writeString(connector.resolve("migrations.yaml"), text);
  }

  private static String answers() throws IOException {
    return Files.readString(ANSWERS.resolve("migrations.yaml"));
  }

  private void generate() {
    GenerateConnectors.run(new GenerateRequest(
        List.of(connector),
        work.resolve("java"),
        work.resolve("resources"),
        work.resolve("reports"),
        true,
        -1));
  }

  /** {@code v1.json:line METHOD /path} of each operation that the gate calls uncovered. */
  private List<String> uncovered() {
    List<String> found = new ArrayList<>();
    assertThatThrownBy(this::generate)
        .isInstanceOfSatisfying(InvalidInputException.class, fault -> {
          for (Diagnostic diagnostic : fault.diagnostics()) {
            if (diagnostic.severity() == Severity.ERROR) {
              assertThat(diagnostic.code()).isEqualTo("uncovered-removal");
              assertThat(diagnostic.range()).isNotNull();
              found.add(diagnostic
                  .toString()
                  .replaceFirst(
                      "^adobe-photoshop/(v1\\.json:[1-9]\\d*):[1-9]\\d*: (.*) is gone in v2 .*",
                      "$1 $2"));
            }
          }
        });
    return found;
  }

  /** All but one, which the matcher finds: the path but for the version. */
  @Test
  void theGateNamesEachThatIsUncovered() throws IOException {
    answer("migrations: []\n");

    assertThat(uncovered())
        .containsExactly(
            "v1.json:41 GET /pie/psdService/status/{jobId}",
            "v1.json:76 POST /pie/psdService/documentManifest",
            "v1.json:174 POST /pie/psdService/documentCreate",
            "v1.json:294 POST /pie/psdService/documentOperations",
            "v1.json:414 POST /pie/psdService/renditionCreate",
            "v1.json:534 POST /pie/psdService/smartObject",
            "v1.json:654 POST /pie/psdService/photoshopActions",
            "v1.json:774 POST /pie/psdService/actionJSON",
            "v1.json:909 POST /pie/psdService/actionJsonCreate",
            "v1.json:1018 POST /pie/psdService/productCrop",
            "v1.json:1153 POST /pie/psdService/depthBlur",
            "v1.json:1288 POST /pie/psdService/text",
            "v1.json:1423 POST /pie/psdService/artboardCreate",
            "v1.json:1543 POST /v1/mask-objects",
            "v1.json:1637 POST /v1/mask-body-parts",
            "v1.json:1731 POST /v1/refine-mask",
            "v1.json:1825 POST /v1/fill-masked-areas");
    assertThat(work.resolve("java")).doesNotExist();
  }

  @Test
  void theGateNamesTheTwoThatAreMissing() throws IOException {
    String answers = answers();
    for (String path : List.of("/pie/psdService/smartObject", "/v1/refine-mask")) {
      int start = answers.indexOf("  - from: {version: v1, operation: \"POST " + path);
      int end = answers.indexOf("  - from:", start + 1);
      answers = answers.substring(0, start) + answers.substring(end);
    }
    answer(answers);

    assertThat(uncovered())
        .containsExactly(
            "v1.json:534 POST /pie/psdService/smartObject", "v1.json:1731 POST /v1/refine-mask");
  }

  @Test
  void withAllAnswersItSaysWhatBecomesOfEach() throws IOException {
    answer(answers());
    generate();

    String verdicts = verdicts();
    Path expected = ANSWERS.resolve("verdicts.tsv");
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("no update in CI").isNull();
      Files.writeString(expected, verdicts);
    }
    assertThat(verdicts).isEqualTo(Files.readString(expected));
  }

  private String verdicts() throws IOException {
    JsonNode step = JSON.readTree(
            work.resolve("reports/adobe-photoshop/report.json").toFile())
        .path("steps")
        .path(0);
    assertThat(step.path("replaced").asBoolean()).isTrue();
    StringBuilder rows = new StringBuilder("operation\tverdict\ttarget\tneeds\n");
    for (JsonNode outcome : step.path("outcomes")) {
      List<String> needs = new ArrayList<>();
      outcome.path("needs").forEach(need -> needs.add(need.asText()));
      rows.append(String.join(
              "\t",
              outcome.path("operation").asText(),
              outcome.path("verdict").asText(),
              outcome.path("target").isTextual() ? outcome.path("target").asText() : "-",
              needs.isEmpty() ? "-" : String.join(" ", needs)))
          .append('\n');
    }
    return rows.toString();
  }

  @Test
  void suggestionsComeNearTheAnswers() throws IOException {
    Step step = Step.of(connector.resolve("v1.json"), connector.resolve("v2.json"));
    Migrations answers = step.answers(ANSWERS.resolve("migrations.yaml"));
    List<Suggestion> suggestions = MigrationSuggester.suggest(step.matching(), Migrations.NONE);
    Score score = new Score();
    for (Operation operation : step.before().operations()) {
      List<Migration> own = answers.of("v1", operation.key());
      assertThat(own).as(operation.key().toString()).hasSize(1);
      OperationKey successor = own.get(0).target();
      suggestions.stream()
          .filter(s -> s.removed().equals(operation))
          .findFirst()
          .ifPresentOrElse(
              s -> score.count(s, successor),
              () -> score.count(step.matching()
                  .of(operation.key())
                  .filter(m -> m.after().key().equals(successor))
                  .isPresent()));
    }

    assertThat(score.all()).isEqualTo(18);
    assertThat(score.first()).as(score.toString()).isGreaterThanOrEqualTo(FIRST);
    assertThat(score.topThree()).as(score.toString()).isGreaterThanOrEqualTo(TOP_THREE);
  }

  @Test
  void theDraftIsAcceptedAsItIs() throws IOException {
    SuggestResult first = SuggestMigrations.run(new SuggestRequest(List.of(connector), null));
    assertThat(first.connectors().get(0).removed()).isEqualTo(17);
    Files.copy(connector.resolve("migrations.draft.yaml"), connector.resolve("migrations.yaml"));

    SuggestResult second = SuggestMigrations.run(new SuggestRequest(List.of(connector), null));

    assertThat(second.connectors().get(0).draft()).isNull();
  }
}
