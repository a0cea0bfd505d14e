package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.StepPlan.Outcome;
import io.raccordo.generator.plan.StepPlan.Outcome.Kind;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportAssemblerTest {
  private static final OperationKey A = SampleReport.key("GET /a");
  private static final OperationKey B = SampleReport.key("GET /b");
  private static final Origin AT_A = new Origin("api.json", "/paths/~1a/get/summary");

  @Test
  void aRevisionThatEndsBreaksNeitherSourceNorBinary() {
    ReportFinding finding =
        only(report(finding(A, AT_A), outcome(A, Kind.REVISION_ENDED, A, Verdict.AUTOMATIC)));

    assertThat(finding.levels())
        .containsEntry(Dimension.WIRE, Level.ERR)
        .containsEntry(Dimension.SOURCE, Level.INFO)
        .containsEntry(Dimension.BINARY, Level.NONE);
    assertThat(finding.verdict()).isEqualTo(Verdict.AUTOMATIC);
    assertThat(finding.java()).contains("revision of a ends", "compile and link as before");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"UNCHANGED", "REBOUND", "ABSORBED"})
  void aRevisionThatGoesOnTouchesNoCaller(Kind kind) {
    ReportFinding finding = only(report(finding(A, AT_A), outcome(A, kind, A, Verdict.AUTOMATIC)));

    assertThat(finding.levels())
        .containsEntry(Dimension.SOURCE, Level.NONE)
        .containsEntry(Dimension.BINARY, Level.NONE);
  }

  @Test
  void withoutAPlanJavaIsNotJudged() {
    ReportFinding finding = only(assemble(null, finding(A, AT_A)));

    assertThat(finding.levels()).containsOnlyKeys(Dimension.WIRE, Dimension.BEHAVIOUR);
    assertThat(finding.verdict()).isNull();
    assertThat(finding.java()).isEmpty();
  }

  @Test
  void findsTheModuleThroughTheLaterOperation() {
    ReportFinding finding =
        only(report(finding(B, AT_A), outcome(A, Kind.REBOUND, B, Verdict.RECONFIGURE)));

    assertThat(finding.verdict()).isEqualTo(Verdict.RECONFIGURE);
  }

  @Test
  void aRemovalIsAboutTheEarlierOperationOfThatName() {
    Finding removal =
        new Finding("r", "m", "", List.of(A), AT_A, null, Map.of(Dimension.WIRE, Level.ERR));
    ReportFinding finding = only(report(
        removal,
        outcome(A, Kind.REMOVED, null, Verdict.NO_TARGET),
        outcome(B, Kind.REBOUND, A, Verdict.AUTOMATIC)));

    assertThat(finding.verdict()).isEqualTo(Verdict.NO_TARGET);
    assertThat(finding.java()).contains("class of a stays", "ApiRetiredException");
  }

  @Test
  void securityIsTheAffairOfConnectionsAndTheDocumentOfAllModules() {
    Finding security =
        new Finding("r", "m", "", List.of(), new Origin("d", "/security"), null, Map.of());
    Finding servers =
        new Finding("r", "m", "", List.of(), new Origin("d", "/servers/0"), null, Map.of());

    assertThat(only(assemble(null, security)).tier()).isEqualTo(Tier.CONNECTION);
    assertThat(only(assemble(null, servers)).tier()).isEqualTo(Tier.API_VERSION);
    assertThat(only(assemble(null, finding(A, AT_A))).tier()).isEqualTo(Tier.MODULE);
  }

  @Test
  void theOrderOfFindingsDoesNotMatter() {
    ReportInput input = SampleReport.input();
    List<ReportInput.Step> reversed = input.steps().stream()
        .map(step -> {
          List<Finding> findings = Arrays.asList(step.findings().toArray(Finding[]::new));
          Collections.reverse(findings);
          return new ReportInput.Step(step.from(), step.to(), findings, step.plan());
        })
        .toList();

    ReportModel report = new ReportAssembler(SampleReport.LOCATOR)
        .assemble(new ReportInput(
            input.title(), input.connector(), reversed, input.thresholds(), input.folder()));

    assertThat(report).isEqualTo(SampleReport.model());
  }

  @Test
  void numbersFindingsByStep() {
    List<String> ids = SampleReport.model().steps().stream()
        .flatMap(StepReport::findings)
        .map(ReportFinding::id)
        .toList();

    assertThat(ids).doesNotHaveDuplicates().contains("1.1", "2.1", "3.1");
  }

  private static ReportFinding only(ReportModel report) {
    List<ReportFinding> findings = report.steps().get(0).findings().toList();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Finding finding(OperationKey key, Origin origin) {
    return new Finding(
        "r", "m", "s", List.of(key), origin, origin, Map.of(Dimension.WIRE, Level.ERR));
  }

  private static ReportModel report(Finding finding, Outcome... outcomes) {
    return assemble(
        new StepPlan("1", "2", List.of(outcomes), List.of(), List.of(), false), finding);
  }

  private static ReportModel assemble(StepPlan plan, Finding... findings) {
    ReportInput.Step step = new ReportInput.Step("1", "2", List.of(findings), plan);
    return new ReportAssembler(SampleReport.LOCATOR)
        .assemble(new ReportInput("t", null, List.of(step)));
  }

  private static Outcome outcome(
      OperationKey before, Kind kind, OperationKey after, Verdict verdict) {
    return new Outcome(
        before,
        AT_A,
        before.path().substring(1),
        1,
        kind,
        after,
        null,
        verdict,
        null,
        Tier.MODULE,
        List.of(),
        List.of(),
        null,
        null);
  }
}
