package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.StepPlan.ConnectionChange;
import io.raccordo.generator.plan.StepPlan.Outcome;
import io.raccordo.generator.plan.StepPlan.Outcome.Kind;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DutyTableTest {
  private static final Origin ORIGIN = new Origin("api.json", "/paths/~1a/get/summary");

  @Test
  void whatGoesOnAsksNobody() {
    assertThat(duties(plan(outcome("a", Kind.UNCHANGED, Verdict.AUTOMATIC, null, null))))
        .isEmpty();
  }

  @Test
  void peopleWhoMustDoTheSameShareARow() {
    List<Duty> duties = duties(plan(
        outcome("b", Kind.REMOVED, Verdict.NO_TARGET, null, "2026-01-01"),
        outcome("a", Kind.REMOVED, Verdict.NO_TARGET, null, "2026-01-01"),
        outcome("c", Kind.REMOVED, Verdict.NO_TARGET, null, "2027-01-01")));

    assertThat(duties).extracting(Duty::kind).containsOnly(Duty.Kind.REPLACE);
    assertThat(duties).extracting(Duty::by).containsExactly("2026-01-01", "2027-01-01");
    assertThat(duties.get(0).names()).containsExactly("a", "b");
    assertThat(duties.get(0).who()).isEqualTo("Users of 2 modules");
    assertThat(duties.get(1).who()).isEqualTo("Users of c");
  }

  @Test
  void reconfiguringNamesTheValues() {
    Outcome outcome = new Outcome(
        key("a"),
        ORIGIN,
        "a",
        2,
        Kind.REVISION_ENDED,
        key("a"),
        null,
        Verdict.RECONFIGURE,
        "kind = x",
        Tier.MODULE,
        List.of(),
        List.of("region", "owner"),
        "Ask the owner.",
        null);

    Duty duty = duties(plan(outcome)).get(0);

    assertThat(duty.kind()).isEqualTo(Duty.Kind.RECONFIGURE);
    assertThat(duty.names()).containsExactly("a@2");
    assertThat(duty.what()).contains("region, owner", "kind = x", "Ask the owner.");
  }

  @Test
  void aConditionIsToBeChecked() {
    Duty duty = duties(plan(outcome("a", Kind.REBOUND, Verdict.AUTOMATIC, "kind = x", null)))
        .get(0);

    assertThat(duty.kind()).isEqualTo(Duty.Kind.CHECK);
    assertThat(duty.what()).contains("kind = x");
  }

  @Test
  void aConnectionThatIsGoneNamesTheOnesThatAreLeft() {
    StepPlan plan = new StepPlan(
        "1",
        "2",
        List.of(),
        List.of(),
        List.of(
            new ConnectionChange("basic", false, ORIGIN, null),
            new ConnectionChange("bearer", true, null, ORIGIN)),
        false);

    Duty duty = duties(plan).get(0);

    assertThat(duty.kind()).isEqualTo(Duty.Kind.RECONNECT);
    assertThat(duty.tier()).isEqualTo(Tier.CONNECTION);
    assertThat(duty.names()).containsExactly("basic");
    assertThat(duty.what()).contains("Connect again with bearer");
  }

  @Test
  void aReplacedApiIsOneRowAndNotOneForEachModule() {
    StepPlan plan = new StepPlan(
        "1",
        "2",
        List.of(
            outcome("a", Kind.REMOVED, Verdict.NO_TARGET, null, null),
            outcome("b", Kind.REMOVED, Verdict.NO_TARGET, null, null)),
        List.of(),
        List.of(),
        true);

    assertThat(duties(plan))
        .singleElement()
        .satisfies(duty -> assertThat(duty.tier()).isEqualTo(Tier.NEW_CONNECTOR))
        .satisfies(duty -> assertThat(duty.kind()).isEqualTo(Duty.Kind.MIGRATE));
  }

  @Test
  void whatBreaksOnTheWireIsToBeCheckedWhereTheModuleGoesOn() {
    Finding finding = new Finding(
        "r",
        "m",
        "s",
        List.of(key("a"), key("b")),
        ORIGIN,
        ORIGIN,
        Map.of(Dimension.WIRE, Level.ERR));

    List<Duty> duties = duties(
        plan(
            outcome("a", Kind.ABSORBED, Verdict.AUTOMATIC, null, null),
            outcome("b", Kind.REVISION_ENDED, Verdict.AUTOMATIC, null, null)),
        finding);

    assertThat(duties).extracting(Duty::kind).containsExactly(Duty.Kind.CHECK, Duty.Kind.NOTHING);
    assertThat(duties.get(0).names()).containsExactly("a");
    assertThat(duties.get(1).names()).containsExactly("b");
  }

  @Test
  void whatIsNoLongerServedComesFirst() {
    List<Duty> duties = SampleReport.model().duties();

    assertThat(duties.get(0).overdue()).isTrue();
    assertThat(duties.get(duties.size() - 1).kind()).isEqualTo(Duty.Kind.NOTHING);
  }

  @Test
  void summarisesInPlainLines() {
    List<String> lines = ReportSummary.lines(SampleReport.model());

    assertThat(lines)
        .contains(
            "Users of List association types (list-association-types): Replace, by 2027-03-31:"
                + " Take it out of scenarios: nothing replaces it.")
        .noneMatch(line -> line.contains("Nothing to do"));
    assertThat(
            ReportSummary.lines(new ReportModel("t", null, List.of(), List.of(), Map.of(), null)))
        .containsExactly("Nobody has to do anything.");
  }

  private static List<Duty> duties(StepPlan plan, Finding... findings) {
    ReportInput.Step step = new ReportInput.Step("1", "2", List.of(findings), plan);
    return new ReportAssembler(SampleReport.LOCATOR)
        .assemble(new ReportInput("t", null, List.of(step)))
        .duties();
  }

  private static StepPlan plan(Outcome... outcomes) {
    return new StepPlan("1", "2", List.of(outcomes), List.of(), List.of(), false);
  }

  private static OperationKey key(String name) {
    return SampleReport.key("GET /" + name);
  }

  private static Outcome outcome(
      String name, Kind kind, Verdict verdict, String condition, String by) {
    return new Outcome(
        key(name),
        ORIGIN,
        name,
        1,
        kind,
        kind == Kind.REMOVED ? null : key(name),
        null,
        verdict,
        condition,
        Tier.MODULE,
        List.of(),
        List.of(),
        null,
        by);
  }
}
