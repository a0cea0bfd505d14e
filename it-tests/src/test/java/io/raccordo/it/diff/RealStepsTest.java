package io.raccordo.it.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.CompareRequest;
import io.raccordo.generator.CompareResult;
import io.raccordo.generator.CompareVersions;
import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Steps of real vendors and of the dated sample, as {@code raccordo:diff} reports them: what is
 * found again, what chooses the versions, and who is affected. The figures were read off the
 * documents.
 */
class RealStepsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  Path work;

  /** Of the earlier version, how many operations are found again and how many are gone. */
  @ParameterizedTest(name = "{0} {1} to {2}")
  @CsvSource({
    "adyen-checkout, v64.json, v71.json, 22, 0, 6",
    "kubernetes/swagger2, v1.32_2024-12-17.json, v1.33_2025-05-26.json, 945, 2, 96",
    "square/connect, 2022-06-16.json, 2023-07-19.json, 223, 0, 58",
    "adobe-photoshop, v1.json, v2.json, 1, 17, 6",
    "intercom, 2.10.yaml, 2.14.yaml, 107, 1, 43",
  })
  void findsOperationsAgain(
      String folder, String before, String after, int matched, int removed, int added)
      throws IOException {
    JsonNode step =
        step(SharedSpecs.require(folder + '/' + before), SharedSpecs.require(folder + '/' + after));

    assertThat(goesOn(step)).isEqualTo(matched);
    assertThat(step.path("summary").path("outcomes").path("REMOVED").asInt()).isEqualTo(removed);
    assertThat(step.path("summary").path("added").asInt()).isEqualTo(added);
    assertThat(matched + removed).isEqualTo(step.path("outcomes").size());
  }

  @Test
  void kubernetesLosesWhatItsDocumentsLose() throws IOException {
    Path before = SharedSpecs.require("kubernetes/swagger2/v1.32_2024-12-17.json");
    Path after = SharedSpecs.require("kubernetes/swagger2/v1.33_2025-05-26.json");

    assertThat(withOutcome(step(before, after), "REMOVED"))
        .containsExactlyInAnyOrder(
            "GET /apis/authentication.k8s.io/v1beta1/",
            "POST /apis/authentication.k8s.io/v1beta1/selfsubjectreviews");
    assertThat(JSON.readTree(after.toFile()).path("paths").fieldNames())
        .toIterable()
        .noneMatch(path -> path.startsWith("/apis/authentication.k8s.io/v1beta1/"));
  }

  @Test
  void datedSampleIsFoundAgainBelowItsParameter() throws IOException {
    JsonNode step = sample("v3.json", "2025-09.json");

    assertThat(goesOn(step)).isEqualTo(13);
    assertThat(step.path("outcomes")).hasSize(13).allSatisfy(outcome -> {
      assertThat(outcome.path("after").asText()).contains("/crm/objects/2025-09/{objectType}");
      assertThat(outcome.path("verdict").asText()).isEqualTo("AUTOMATIC");
      assertThat(outcome.path("condition").isTextual()).isFalse();
    });
    assertThat(only(step, "api-version-moved").path("tier").asText()).isEqualTo("API_VERSION");
  }

  @Test
  void datedSampleNarrowsUnderAGuard() throws IOException {
    JsonNode step = sample("2025-09.json", "2026-03.json");

    assertThat(goesOn(step)).isEqualTo(16);
    assertThat(withOutcome(step, "REMOVED"))
        .containsExactly(
            "DELETE /crm/objects/2025-09/{objectType}/{objectId}/associations/{toObjectType}/{toObjectId}");
    assertThat(step.path("outcomes"))
        .filteredOn(o -> !o.path("kind").asText().equals("REMOVED"))
        .allSatisfy(
            o -> assertThat(o.path("condition").asText()).isEqualTo("objectType = contacts"));
    JsonNode lost = only(step, "api-security-component-removed");
    assertThat(lost.path("message").asText()).contains("`private_apps`");
    assertThat(lost.path("tier").asText()).isEqualTo("CONNECTION");
    assertThat(findings(step))
        .filteredOn(f -> f.path("message").asText().contains("Credentials of `private_apps`"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.path("tier").asText()).isEqualTo("CONNECTION"));
    assertThat(only(step, "api-version-moved").path("tier").asText()).isEqualTo("API_VERSION");
  }

  @Test
  void intercomChangesItsVersionOnce() throws IOException {
    JsonNode step =
        step(SharedSpecs.require("intercom/2.10.yaml"), SharedSpecs.require("intercom/2.14.yaml"));

    assertThat(findings(step))
        .filteredOn(f ->
            f.toString().contains("Intercom-Version") || f.toString().contains("intercom_version"))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path("rule").asText()).isEqualTo("api-version-moved");
          assertThat(f.path("tier").asText()).isEqualTo("API_VERSION");
          assertThat(f.path("operations")).isEmpty();
          assertThat(f.path("message").asText())
              .contains("was `2.10` and is `2.14` now", "150 of 150 operations");
        });
  }

  @Test
  void intercomSendsItsVersionAndAsksNobody() throws IOException {
    Path folder = Files.createDirectories(work.resolve("intercom"));
    for (String document : List.of("2.10.yaml", "2.14.yaml")) {
      Files.copy(SharedSpecs.require("intercom/" + document), folder.resolve(document));
    }
    Path java = work.resolve("java");
    GenerateConnectors.run(new GenerateRequest(
        List.of(folder), java, work.resolve("resources"), work.resolve("reports"), true, -1));

    List<Path> naming = new ArrayList<>();
    try (Stream<Path> files = Files.walk(java)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).matches("(?si).*intercom.?version.*")) {
          naming.add(file);
        }
      }
    }
    assertThat(naming)
        .singleElement()
        .satisfies(f -> assertThat(f.getFileName()).hasToString("IntercomConnector.java"));
    assertThat(Files.readString(naming.get(0)))
        .contains(
            "ApiVersion.of(\"2.10\", \"https://api.intercom.io\").header(\"Intercom-Version\", \"2.10\")",
            "ApiVersion.of(\"2.14\", \"https://api.intercom.io\").header(\"Intercom-Version\", \"2.14\")");
  }

  @Test
  void adyenMovesAsAWhole() throws IOException {
    JsonNode step = step(
        SharedSpecs.require("adyen-checkout/v64.json"),
        SharedSpecs.require("adyen-checkout/v71.json"));

    JsonNode moved = only(step, "api-version-moved");
    assertThat(moved.path("tier").asText()).isEqualTo("API_VERSION");
    assertThat(moved.path("message").asText())
        .contains("server address", "was `v64` and is `v71` now");
  }

  @Test
  void photoshopIsAnotherConnector() throws IOException {
    JsonNode report = report(
        SharedSpecs.require("adobe-photoshop/v1.json"),
        SharedSpecs.require("adobe-photoshop/v2.json"));
    JsonNode step = report.path("steps").path(0);

    assertThat(step.path("replaced").asBoolean()).isTrue();
    JsonNode first = step.path("findings").path(0);
    assertThat(first.path("rule").asText()).isEqualTo("api-replaced");
    assertThat(first.path("message").asText()).contains("1 of 18 operations", "6 are new");
    assertThat(findings(step))
        .extracting(f -> f.path("tier").asText())
        .containsOnly("NEW_CONNECTOR");
    assertThat(report.path("duties"))
        .extracting(d -> d.path("kind").asText(), d -> d.path("tier").asText())
        .containsExactly(tuple("MIGRATE", "NEW_CONNECTOR"), tuple("RECONNECT", "CONNECTION"));
  }

  /** The same API: what is left of it is more than a quarter, however much is gone. */
  @ParameterizedTest
  @CsvSource({
    "openai/2023-06-28.yaml, openai/2024-01-05.yaml, false",
    "slack/2019-07-16.json, slack/v2.json, false",
    "ory/keto/v0.5.2.json, ory/keto/v0.14.0.json, true",
  })
  void onlyWhatIsReplacedIsCalledSo(String before, String after, boolean replaced)
      throws IOException {
    JsonNode step = step(SharedSpecs.require(before), SharedSpecs.require(after));

    assertThat(step.path("replaced").asBoolean()).isEqualTo(replaced);
    assertThat(
            findings(step).stream().anyMatch(f -> f.path("rule").asText().equals("api-replaced")))
        .isEqualTo(replaced);
  }

  private JsonNode sample(String before, String after) throws IOException {
    // Without what lies beside them: neither connector.yaml nor migrations.yaml.
    Path folder = ProjectRoot.get().resolve("specs/lumen-crm");
    return step(
        Files.copy(folder.resolve(before), work.resolve(before)),
        Files.copy(folder.resolve(after), work.resolve(after)));
  }

  private JsonNode step(Path before, Path after) throws IOException {
    return report(before, after).path("steps").path(0);
  }

  private JsonNode report(Path before, Path after) throws IOException {
    CompareResult result = CompareVersions.run(new CompareRequest(
        before, after, null, "strict", List.of("json"), work.resolve("out"), Map.of()));
    return JSON.readTree(result.reports().get(0).toFile());
  }

  private static int goesOn(JsonNode step) {
    JsonNode outcomes = step.path("summary").path("outcomes");
    return outcomes.path("UNCHANGED").asInt()
        + outcomes.path("REBOUND").asInt()
        + outcomes.path("ABSORBED").asInt()
        + outcomes.path("REVISION_ENDED").asInt();
  }

  private static List<String> withOutcome(JsonNode step, String kind) {
    List<String> operations = new ArrayList<>();
    for (JsonNode outcome : step.path("outcomes")) {
      if (outcome.path("kind").asText().equals(kind)) {
        operations.add(outcome.path("operation").asText());
      }
    }
    return operations;
  }

  private static List<JsonNode> findings(JsonNode step) {
    List<JsonNode> findings = new ArrayList<>();
    step.path("findings").forEach(findings::add);
    return findings;
  }

  private static JsonNode only(JsonNode step, String rule) {
    List<JsonNode> found = findings(step).stream()
        .filter(f -> f.path("rule").asText().equals(rule))
        .toList();
    assertThat(found).as(rule).hasSize(1);
    return found.get(0);
  }
}
