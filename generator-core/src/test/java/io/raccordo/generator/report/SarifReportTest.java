package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  @Test
  void obeysTheSchemaOfSarif() {
    assertThat(SarifLog.faults(sarif(SampleReport.model()))).isEmpty();
    ReportAssembler unlocated = new ReportAssembler(o -> Optional.empty());
    assertThat(SarifLog.faults(sarif(unlocated.assemble(SampleReport.documentsOnly()))))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() {
    String log = sarif(SampleReport.model());

    assertThat(SarifLog.faults(log.replaceFirst("\"version\": \"2.1.0\"", "\"version\": \"2\"")))
        .isNotEmpty();
    assertThat(SarifLog.faults(log.replaceFirst("\"level\": \"error\"", "\"level\": \"ERR\"")))
        .isNotEmpty();
    assertThat(SarifLog.faults(log.replaceFirst("\"startLine\"", "\"line\""))).isNotEmpty();
  }

  @Test
  void hasEveryFindingWithTheLevelOfTheWire() throws IOException {
    Run run = new ObjectMapper()
        .readValue(sarif(SampleReport.model()), SarifSchema210.class)
        .getRuns()
        .get(0);

    List<ReportFinding> findings =
        SampleReport.model().steps().stream().flatMap(StepReport::findings).toList();
    assertThat(run.getResults()).hasSameSizeAs(findings);
    for (int i = 0; i < findings.size(); i++) {
      ReportFinding finding = findings.get(i);
      Result result = run.getResults().get(i);
      assertThat(result.getRuleId()).isEqualTo(finding.rule());
      assertThat(run.getTool().getDriver().getRules().stream()
              .toList()
              .get(result.getRuleIndex())
              .getId())
          .isEqualTo(finding.rule());
      assertThat(result.getLevel())
          .isEqualTo(
              switch (finding.levels().get(Dimension.WIRE)) {
                case ERR -> Result.Level.ERROR;
                case WARN -> Result.Level.WARNING;
                case INFO -> Result.Level.NOTE;
                case NONE -> Result.Level.NONE;
              });
      assertThat(result.getKind() == Result.Kind.FAIL)
          .isEqualTo(result.getLevel() != Result.Level.NONE);
    }
  }

  @Test
  void standsInTheLaterDocumentAndIsRelatedToTheEarlier() throws IOException {
    JsonNode result = SarifLog.results(sarif(report(at(7), "both"))).get(0);

    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("v2%20new/api.yaml");
    assertThat(result.at("/locations/0/physicalLocation/region").toString())
        .isEqualTo("{\"startLine\":7,\"startColumn\":3,\"endLine\":9,\"endColumn\":5}");
    assertThat(result
            .at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
            .asText())
        .isEqualTo("v1/api.yaml");
    assertThat(result.at("/relatedLocations/0/physicalLocation/region/endLine").intValue())
        .isEqualTo(9);
  }

  @Test
  void whatWasRemovedStandsWhereItWas() throws IOException {
    JsonNode result = SarifLog.results(sarif(report(at(7), "removed"))).get(0);

    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("v1/api.yaml");
    assertThat(result.has("relatedLocations")).isFalse();
  }

  @Test
  void fingerprintsFollowTheElementAndNotItsLine() throws IOException {
    assertThat(fingerprints(report(at(7), "both"))).isEqualTo(fingerprints(report(at(70), "both")));
    assertThat(fingerprints(report(at(7), "both")))
        .isNotEqualTo(fingerprints(report(at(7), "removed")));
    assertThat(fingerprints(SampleReport.model()))
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"));
  }

  @Test
  void fingerprintsOfASharedElementDoNotDependOnItsUsers() throws IOException {
    assertThat(fingerprints(shared("/a", "/b"))).isEqualTo(fingerprints(shared("/a", "/b", "/c")));
    assertThat(fingerprints(shared("/a"))).isNotEqualTo(fingerprints(shared("/b")));
  }

  @Test
  void fingerprintsDoNotDependOnWhatIsToldWithThem() throws IOException {
    assertThat(fingerprints(alike(5))).hasSize(1).isEqualTo(fingerprints(alike(6)));
  }

  @Test
  void neverNamesAnAbsolutePath() throws IOException {
    Locator absolute = origin ->
        Optional.of(new SourceRange("/home/octocat/secret/" + origin.document(), 1, 1, 1, 2));

    List<JsonNode> results = SarifLog.results(sarif(report(absolute, "both")));

    assertThat(results
            .get(0)
            .at("/locations/0/physicalLocation/artifactLocation/uri")
            .asText())
        .isEqualTo("home/octocat/secret/v2%20new/api.yaml");
  }

  private static Locator at(int line) {
    return origin -> Optional.of(new SourceRange(origin.document(), line, 3, 9, 5));
  }

  private static ReportModel report(Locator locator, String kind) {
    Origin before = new Origin("v1/api.yaml", "/paths/~1things/get");
    Origin after = new Origin("v2 new/api.yaml", "/paths/~1things/get");
    Finding finding = new Finding(
        "some-rule",
        "Something changed.",
        "",
        List.of(OperationKey.onPath(HttpMethod.GET, "/things")),
        before,
        kind.equals("removed") ? null : after,
        Map.of(Dimension.WIRE, Level.ERR));
    return new ReportAssembler(locator)
        .assemble(new ReportInput(
            "things", null, List.of(new ReportInput.Step("1", "2", List.of(finding), null))));
  }

  private static ReportModel shared(String... paths) {
    Finding finding = new Finding(
        "some-rule",
        "Something changed.",
        "",
        Stream.of(paths).map(path -> OperationKey.onPath(HttpMethod.GET, path)).toList(),
        null,
        new Origin("v2.yaml", "/components/schemas/Thing"),
        Map.of(Dimension.WIRE, Level.ERR));
    return new ReportAssembler(at(7))
        .assemble(new ReportInput(
            "things", null, List.of(new ReportInput.Step("1", "2", List.of(finding), null))));
  }

  /** So many members of one object that were removed. */
  private static ReportModel alike(int members) {
    List<Finding> findings = IntStream.range(0, members)
        .mapToObj(i -> new Finding(
            "response-optional-property-removed",
            "Property `p" + i + "` was removed.",
            "response 200 body /p" + i,
            List.of(OperationKey.onPath(HttpMethod.GET, "/things")),
            new Origin("api.yaml", "/components/schemas/Thing/properties/p" + i),
            null,
            Map.of(Dimension.WIRE, Level.WARN)))
        .toList();
    ReportInput.Step step =
        new ReportInput.Step("1", "2", findings, SampleReport.plans().get(0));
    return new ReportAssembler(SampleReport.LOCATOR)
        .assemble(new ReportInput("things", null, List.of(step)));
  }

  private static List<String> fingerprints(ReportModel report) throws IOException {
    return SarifLog.results(sarif(report)).stream()
        .map(result -> result.at("/partialFingerprints/raccordoFinding~1v1").asText())
        .toList();
  }

  private static String sarif(ReportModel report) {
    return new String(new SarifReport().write(report).content(), StandardCharsets.UTF_8);
  }
}
