package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A finding points at the element, from its name to the end of its value, in both documents and in
 * both formats that machines read.
 */
class PositionsTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "positions");

  @TempDir
  Path output;

  @ParameterizedTest
  @CsvSource({
    "json, before.json, after.json, before.json 10:13-12:14, after.json 10:16-12:14",
    "yaml, before.yaml, after.yaml, before.yaml 12:17-14:33, after.yaml 13:17-14:33",
    "files, before/openapi.yaml, after/openapi.yaml,"
        + " before/schemas/thing.json 4:5-4:49, after/schemas/thing.json 5:5-8:6"
  })
  void pointsAtBothEnds(String fixture, String before, String after, String was, String is)
      throws IOException {
    Path folder = FIXTURES.resolve(fixture);
    compare(folder, before, after, null);

    JsonNode finding = limited(tree("report.json").at("/steps/0/findings"), "rule");
    JsonNode result = limited(tree("report.sarif").at("/runs/0/results"), "ruleId");
    assertThat(place(finding.path("before"))).isEqualTo(was);
    assertThat(place(finding.path("after"))).isEqualTo(is);
    assertThat(region(result.at("/locations/0"))).isEqualTo(is);
    assertThat(region(result.at("/relatedLocations/0"))).isEqualTo(was);
    assertThat(text(folder, was)).startsWith(fixture.equals("yaml") ? "name" : "\"name\"");
    assertThat(text(folder, is)).contains("name").contains("50");
    assertThat(text(folder, was)).contains("name").contains("100");
  }

  @Test
  void sarifNamesFilesFromTheBase() throws IOException {
    compare(FIXTURES.resolve("files"), "before/openapi.yaml", "after/openapi.yaml", Path.of(""));

    JsonNode run = tree("report.sarif").at("/runs/0");
    JsonNode artifact =
        limited(run.path("results"), "ruleId").at("/locations/0/physicalLocation/artifactLocation");
    assertThat(artifact.toString())
        .isEqualTo("{\"uri\":\"src/test/resources/positions/files/after/schemas/thing.json\","
            + "\"uriBaseId\":\"%SRCROOT%\"}");
    assertThat(Path.of(artifact.path("uri").asText())).exists();
    assertThat(run.at("/originalUriBaseIds/%SRCROOT%").has("uri")).isFalse();
    assertThat(output.resolve("report.sarif"))
        .content()
        .doesNotContain(Path.of("").toAbsolutePath().toString());
  }

  @Test
  void sarifNamesFilesFromTheirFolderWhereTheBaseDoesNotHoldThem() throws IOException {
    compare(FIXTURES.resolve("json"), "before.json", "after.json", output);

    JsonNode run = tree("report.sarif").at("/runs/0");
    assertThat(limited(run.path("results"), "ruleId")
            .at("/locations/0/physicalLocation/artifactLocation")
            .toString())
        .isEqualTo("{\"uri\":\"after.json\"}");
    assertThat(run.has("originalUriBaseIds")).isFalse();
  }

  private void compare(Path folder, String before, String after, @Nullable Path base) {
    CompareVersions.run(new CompareRequest(
        folder.resolve(before),
        folder.resolve(after),
        null,
        null,
        List.of("json", "sarif"),
        output,
        Map.of(),
        new CompareOptions(
            false, null, 0, 0, null, null, CompareOptions.Paths.NONE, false, false, null, base)));
  }

  private JsonNode tree(String file) throws IOException {
    return new ObjectMapper().readTree(output.resolve(file).toFile());
  }

  private static JsonNode limited(JsonNode findings, String rule) {
    return StreamSupport.stream(findings.spliterator(), false)
        .filter(f -> f.path(rule).asText().equals("request-property-max-length-decreased"))
        .findFirst()
        .orElseThrow();
  }

  private static String place(JsonNode place) {
    return place.path("file").asText() + " " + place.path("line") + ":" + place.path("column") + "-"
        + place.path("endLine") + ":" + place.path("endColumn");
  }

  private static String region(JsonNode location) {
    JsonNode physical = location.path("physicalLocation");
    JsonNode region = physical.path("region");
    return physical.at("/artifactLocation/uri").asText() + " " + region.path("startLine") + ":"
        + region.path("startColumn") + "-" + region.path("endLine") + ":"
        + region.path("endColumn");
  }

  /** What stands there. */
  private static String text(Path folder, String place) throws IOException {
    String[] words = place.split("[ :-]", -1);
    List<String> lines = Files.readAllLines(folder.resolve(words[0]));
    int first = Integer.parseInt(words[1]);
    int last = Integer.parseInt(words[3]);
    List<String> shown = new ArrayList<>(lines.subList(first - 1, last));
    int end = shown.size() - 1;
    shown.set(end, shown.get(end).substring(0, Integer.parseInt(words[4]) - 1));
    shown.set(0, shown.get(0).substring(Integer.parseInt(words[2]) - 1));
    return String.join("\n", shown);
  }
}
