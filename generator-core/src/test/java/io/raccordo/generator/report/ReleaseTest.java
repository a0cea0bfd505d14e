package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseTest {
  private static final OperationKey KEY = OperationKey.onPath(HttpMethod.GET, "/things");
  private static final StepPlan.Outcome UNCHANGED =
      outcome(StepPlan.Outcome.Kind.UNCHANGED, Verdict.AUTOMATIC, null);
  private static final StepPlan.Outcome ENDED =
      outcome(StepPlan.Outcome.Kind.REVISION_ENDED, Verdict.AUTOMATIC, null);

  @Test
  void isAPatchWhereNothingShows() {
    assertThat(release(List.of(UNCHANGED), List.of(), false, Level.NONE))
        .contains(new Release(
            Release.Increment.PATCH,
            "every class, name and signature stays, and nothing is added"));
  }

  @Test
  void isMinorWhereCallersGain() {
    assertThat(release(List.of(UNCHANGED), List.of(KEY), false, Level.NONE))
        .contains(new Release(Release.Increment.MINOR, "1 operation added"));
    assertThat(release(List.of(ENDED, ENDED), List.of(), false, Level.INFO))
        .contains(new Release(Release.Increment.MINOR, "2 modules deprecated and carried over"));
  }

  @Test
  void isMajorWhereSomebodyHasToDoSomething() {
    StepPlan.Outcome lost = outcome(StepPlan.Outcome.Kind.REMOVED, Verdict.NO_TARGET, null);
    StepPlan.Outcome asked =
        outcome(StepPlan.Outcome.Kind.REVISION_ENDED, Verdict.RECONFIGURE, null);
    assertThat(release(List.of(lost, asked), List.of(KEY), false, Level.NONE))
        .contains(new Release(
            Release.Increment.MAJOR, "1 module without a target; 1 module to reconfigure"));
    StepPlan.Outcome guarded =
        outcome(StepPlan.Outcome.Kind.REBOUND, Verdict.AUTOMATIC, "kind = invoices");
    assertThat(release(List.of(guarded), List.of(), false, Level.NONE))
        .contains(
            new Release(Release.Increment.MAJOR, "1 module carried over for some inputs only"));
    assertThat(release(List.of(UNCHANGED), List.of(), false, Level.ERR))
        .contains(new Release(Release.Increment.MAJOR, "1 finding of level ERR in SOURCE"));
    assertThat(release(List.of(UNCHANGED), List.of(), true, Level.NONE))
        .contains(new Release(Release.Increment.MAJOR, "the API was replaced as a whole"));
  }

  @Test
  void losingAWayToConnectIsMajor() {
    Origin origin = new Origin("v1.yaml", "/components/securitySchemes/key");
    StepPlan plan = new StepPlan(
        "1",
        "2",
        List.of(UNCHANGED),
        List.of(),
        List.of(new StepPlan.ConnectionChange("key", false, origin, null)),
        false);

    assertThat(step(plan, Level.NONE).release())
        .contains(new Release(Release.Increment.MAJOR, "1 way to connect removed"));
  }

  @Test
  void isNotKnownWhereNothingWasPlanned() {
    assertThat(step(null, Level.ERR).release()).isEmpty();
  }

  private static Optional<Release> release(
      List<StepPlan.Outcome> outcomes, List<OperationKey> added, boolean replaced, Level source) {
    return step(new StepPlan("1", "2", outcomes, added, List.of(), replaced), source)
        .release();
  }

  private static StepReport step(StepPlan plan, Level source) {
    Finding finding = new Finding(
        "some-rule", "m", "", List.of(KEY), null, null, Map.of(Dimension.SOURCE, source));
    return new ReportAssembler(o -> Optional.empty())
        .assemble(new ReportInput(
            "t", null, List.of(new ReportInput.Step("1", "2", List.of(finding), plan))))
        .steps()
        .get(0);
  }

  private static StepPlan.Outcome outcome(
      StepPlan.Outcome.Kind kind, Verdict verdict, String condition) {
    return new StepPlan.Outcome(
        KEY,
        new Origin("v1.yaml", "/paths/~1things/get"),
        "things",
        1,
        kind,
        null,
        null,
        verdict,
        condition,
        Tier.MODULE,
        List.of(),
        List.of(),
        null,
        null);
  }
}
