package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparePairsTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/pairs");
  private static final CompareOptions UNGROUPED =
      new CompareOptions(true, null, 0, 0, null, null, CompareOptions.Paths.NONE, false, false);

  @TempDir
  Path out;

  private Path severities;

  @BeforeEach
  void writeSeverities() throws IOException {
    severities = out.resolve("levels.txt");
    Files.writeString(severities, "# ours\nresponse-property-became-optional info\n");
  }

  @Test
  void aPairThatCannotBeComparedDoesNotStopTheOthers() throws IOException {
    ComparePairs.Result result = ComparePairs.run(
        List.of(
            pair("old.yaml", "broken.yaml", "first.json"),
            pair("old.yaml", "absent.yaml", "second.json"),
            pair("old.yaml", "new.yaml", "third.json")),
        "oasdiff",
        "json",
        Map.of(Dimension.WIRE, Level.ERR),
        UNGROUPED);

    assertThat(result.compared()).isEqualTo(1);
    assertThat(result.failures()).hasSize(2);
    assertThat(result.failures().get(0)).startsWith("first.json: ");
    assertThat(result.gateFailures()).hasSize(1);
    assertThat(faults("failure.schema.json", "first.json")).isEmpty();
    assertThat(faults("failure.schema.json", "second.json")).isEmpty();
    assertThat(faults("report.schema.json", "third.json")).isEmpty();
    assertThat(faults("report.schema.json", "first.json")).isNotEmpty();
  }

  @Test
  void ungroupedTellsEachUse() throws IOException {
    assertThat(subjects("oasdiff", UNGROUPED))
        .contains(
            "response-property-became-optional GET /things response 200 body (application/json) /items/id",
            "response-property-became-optional GET /things response 200 body (application/xml) /items/id",
            "response-property-became-optional GET /things/{id} response 200 body (application/json) /id",
            "response-property-became-optional GET /things/{id} response 200 body (application/json) /parent/id");
    assertThat(subjects("strict", UNGROUPED))
        .contains(
            "response-property-became-optional GET /things response 200 body (application/xml) /*/id");
    assertThat(subjects("strict", CompareOptions.NONE)).hasSize(2);
  }

  @Test
  void levelsOfAFileGoOverTheProfile() throws IOException {
    CompareOptions options = new CompareOptions(
        true,
        LocalDate.of(2026, 3, 31),
        0,
        0,
        "draft",
        severities,
        new CompareOptions.Paths("^/things$", "", "", false),
        false,
        false);
    ComparePairs.run(
        List.of(pair("old.yaml", "new.yaml", "levels.json")), "oasdiff", "json", Map.of(), options);

    JsonNode findings = report("levels.json").at("/steps/0/findings");
    assertThat(findings).isNotEmpty();
    assertThat(findings)
        .allSatisfy(f -> assertThat(f.at("/operations/0").asText()).isEqualTo("GET /things"))
        .allSatisfy(f -> assertThat(f.at("/levels/WIRE").asText()).isEqualTo("INFO"));
  }

  @Test
  void makeJudgesWhatThePlatformDoesWithValues() throws IOException {
    Path folder = Path.of("src/test/resources/profiles/make");
    ComparePairs.run(
        List.of(new ComparePairs.Pair(
            folder.resolve("before.yaml"), folder.resolve("after.yaml"), out.resolve("make.json"))),
        "make",
        "json",
        Map.of(),
        CompareOptions.NONE);

    List<String> rules = new ArrayList<>();
    report("make.json")
        .at("/steps/0/findings")
        .forEach(
            f -> rules.add(f.path("rule").asText() + ' ' + f.path("subject").asText()));
    assertThat(rules)
        .contains(
            "request-property-type-coerced request body /numberToString",
            "request-property-type-misread request body /numberToBoolean")
        .doesNotContain("request-property-type-changed request body /numberToBoolean");
  }

  @Test
  void refusesWhatThereIsNot() {
    assertThatThrownBy(() -> ComparePairs.run(List.of(), "harsh", "json", Map.of(), UNGROUPED))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> ComparePairs.run(List.of(), "strict", "word", Map.of(), UNGROUPED))
        .isInstanceOf(InvalidInputException.class);
  }

  private List<String> subjects(String profile, CompareOptions options) throws IOException {
    ComparePairs.run(
        List.of(pair("old.yaml", "new.yaml", "some.json")), profile, "json", Map.of(), options);
    List<String> subjects = new ArrayList<>();
    report("some.json")
        .at("/steps/0/findings")
        .forEach(f -> subjects.add(f.path("rule").asText()
            + ' '
            + f.at("/operations/0").asText()
            + ' '
            + f.path("subject").asText()));
    return subjects;
  }

  private ComparePairs.Pair pair(String before, String after, String report) {
    return new ComparePairs.Pair(
        DOCUMENTS.resolve(before), DOCUMENTS.resolve(after), out.resolve(report));
  }

  private JsonNode report(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(out.resolve(name)));
  }

  private List<String> faults(String schema, String report) throws IOException {
    try (InputStream stream =
        ComparePairsTest.class.getResourceAsStream("/io/raccordo/generator/" + schema)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(Files.readString(out.resolve(report)), InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
