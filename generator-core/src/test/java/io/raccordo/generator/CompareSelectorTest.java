package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two documents are compared by the selector that {@code connector.yaml} beside them states. */
class CompareSelectorTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "compare-selector");

  @TempDir
  Path output;

  @Test
  void theStatedParameterSelects() throws IOException {
    CompareResult result = compare("stated");

    JsonNode findings = findings(result);
    assertThat(findings).hasSize(1);
    assertThat(findings.path(0).path("rule").asText()).isEqualTo("api-version-moved");
    assertThat(findings.path(0).path("tier").asText()).isEqualTo("API_VERSION");
    assertThat(findings.path(0).path("message").asText())
        .isEqualTo("The API version is chosen by the header `Schema-Version`, which was `1` and is"
            + " `2026` now. Known because connector.yaml says so.");
    assertThat(result.diagnostics()).noneMatch(d -> d.code().equals("unmatched-selector"));
  }

  @Test
  void aNameThatNothingHasIsTold() throws IOException {
    CompareResult result = compare("misspelt");

    assertThat(result.diagnostics())
        .filteredOn(d -> d.code().equals("unmatched-selector"))
        .singleElement()
        .asString()
        .startsWith("connector.yaml:3:3: No operation of any document declares a header"
            + " \"Schema-Versoin\".");
    assertThat(findings(result))
        .extracting(f -> f.path("rule").asText())
        .contains("request-parameter-default-value-changed");
  }

  private CompareResult compare(String folder) {
    return CompareVersions.run(new CompareRequest(
        FIXTURES.resolve(folder).resolve("v1.yaml"),
        FIXTURES.resolve(folder).resolve("v2.yaml"),
        null,
        "strict",
        List.of("json"),
        output,
        Map.of()));
  }

  private static JsonNode findings(CompareResult result) throws IOException {
    return new ObjectMapper()
        .readTree(result.reports().get(0).toFile())
        .path("steps")
        .path(0)
        .path("findings");
  }
}
