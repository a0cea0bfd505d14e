package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy file makes of the findings of two documents, and what the build says of it. */
class PolicyFixtureTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "policy");

  @TempDir
  Path output;

  @ParameterizedTest
  @CsvSource({
    "levels, , expected.txt",
    "moved, , expected.txt",
    "accepted, , expected.txt",
    "accepted, 2026-03-31, expected-last-day.txt",
    "accepted, 2026-04-01, expected-expired.txt"
  })
  void judges(String fixture, @Nullable LocalDate asOf, String expected) throws IOException {
    Path folder = FIXTURES.resolve(fixture);

    String actual =
        judged(CompareVersions.run(request(folder, folder.resolve("policy.yaml"), asOf)));

    Path file = folder.resolve(expected);
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("no update in CI").isNull();
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  /** One line a finding, one a diagnostic, one a closed gate. */
  private String judged(CompareResult result) throws IOException {
    JsonNode step =
        new ObjectMapper().readTree(output.resolve("report.json").toFile()).at("/steps/0");
    List<String> lines = new ArrayList<>();
    for (JsonNode finding : step.path("findings")) {
      lines.add(finding.path("rule").asText()
          + " " + finding.path("operations").toString().replace("\"", "")
          + " " + finding.path("levels").toString().replace("\"", "")
          + (finding.has("accepted") ? " accepted " + finding.path("accepted") : ""));
    }
    lines.add("accepted: " + step.at("/summary/accepted") + ", WIRE "
        + step.at("/summary/findings/WIRE"));
    lines.addAll(result.gateFailures());
    for (Diagnostic diagnostic : result.diagnostics()) {
      lines.add(diagnostic.severity() + " " + diagnostic);
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  @Test
  void anUnknownRuleIsAnErrorThatNamesTheNearest() throws IOException {
    Path policy = output.resolve("policy.yaml");
    Files.writeString(policy, """
        severities:
          - {rule: request-property-removd, level: info}
        accepted:
          - {rule: 1.3, element: GET /things, reason: Why not.}
        """);

    InvalidInputException refused = catchThrowableOfType(
        InvalidInputException.class,
        () -> CompareVersions.run(request(FIXTURES.resolve("levels"), policy, null)));

    assertThat(refused.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "policy.yaml:2:6: There is no rule \"request-property-removd\". Did you mean"
                + " \"request-property-removed\"? See docs/rules.md for the rules that there are."
                + " [unknown-rule]",
            "policy.yaml:4:6: \"rule\" is the number 1.3, not a text. Put it in quotes. [wrong-type]");
  }

  @Test
  void aProfileThatIsAskedForTakesThePlaceOfTheFiles() {
    Path folder = FIXTURES.resolve("levels");
    CompareRequest request = request(folder, folder.resolve("policy.yaml"), null);

    CompareVersions.run(new CompareRequest(
        request.before(),
        request.after(),
        null,
        "oasdiff",
        request.formats(),
        output,
        request.thresholds(),
        request.options()));

    assertThat(output.resolve("report.json"))
        .content()
        .contains("\"response-property-enum-value-added\"")
        .contains("\"BEHAVIOUR\": \"ERR\"");
  }

  @Test
  void pairsShareTheirPolicy() {
    Path folder = FIXTURES.resolve("levels");
    CompareOptions options = options(folder.resolve("policy.yaml"), null);

    ComparePairs.Result result = ComparePairs.run(
        List.of(
            new ComparePairs.Pair(
                folder.resolve("before.yaml"),
                folder.resolve("before.yaml"),
                output.resolve("same.json")),
            new ComparePairs.Pair(
                folder.resolve("before.yaml"),
                folder.resolve("after.yaml"),
                output.resolve("changed.json"))),
        null,
        "json",
        Map.of(),
        options);

    assertThat(result.diagnostics())
        .extracting(Diagnostic::toString)
        .hasSize(4)
        .allMatch(line -> line.matches("policy\\.yaml:\\d+:\\d+: .*\\[unused-policy-entry]"));
  }

  @Test
  void aPairThatCannotBeComparedLeavesOpenWhatIsUnused() {
    Path folder = FIXTURES.resolve("accepted");

    ComparePairs.Result result = ComparePairs.run(
        List.of(
            new ComparePairs.Pair(
                folder.resolve("before.yaml"),
                folder.resolve("absent.yaml"),
                output.resolve("absent.json")),
            new ComparePairs.Pair(
                FIXTURES.resolve("levels").resolve("before.yaml"),
                FIXTURES.resolve("levels").resolve("after.yaml"),
                output.resolve("other.json"))),
        null,
        "json",
        Map.of(),
        options(folder.resolve("policy.yaml"), null));

    assertThat(result.failures()).hasSize(1);
    assertThat(result.diagnostics()).isEmpty();
  }

  private CompareRequest request(Path folder, Path policy, @Nullable LocalDate asOf) {
    return new CompareRequest(
        folder.resolve("before.yaml"),
        folder.resolve("after.yaml"),
        null,
        null,
        List.of("json"),
        output,
        Map.of(Dimension.WIRE, Level.ERR),
        options(policy, asOf));
  }

  private static CompareOptions options(Path policy, @Nullable LocalDate asOf) {
    return new CompareOptions(
        false, asOf, 0, 0, null, null, CompareOptions.Paths.NONE, false, false, policy, null);
  }
}
