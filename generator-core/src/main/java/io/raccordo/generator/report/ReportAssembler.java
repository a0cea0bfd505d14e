package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.CallerMigrations;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.StepPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins findings and plan into one report: for each step the findings get places, levels in all
 * four dimensions, tier and verdict, and are grouped; then the table of who must do what, by when,
 * is made from all steps.
 */
public final class ReportAssembler {
  private final Locator locator;

  /** Places get their lines and columns from this locator. */
  public ReportAssembler(Locator locator) {
    this.locator = Objects.requireNonNull(locator);
  }

  /** The report on some input; the same for the same input. */
  public ReportModel assemble(ReportInput input) {
    ConnectorPlan connector = input.connector();
    ModuleNames names = new ModuleNames(connector);
    List<StepReport> steps = new ArrayList<>();
    DutyTable duties = new DutyTable(names);
    Map<String, StepReport.Recipe> recipes = recipes(connector);
    for (ReportInput.Step step : input.steps()) {
      StepReport report = step(step, names, recipes, steps.size() + 1);
      duties.add(report);
      steps.add(report);
    }
    return new ReportModel(
        input.title(),
        connector == null ? null : connector.id(),
        duties.rows(),
        steps,
        input.thresholds(),
        input.folder());
  }

  private StepReport step(
      ReportInput.Step step,
      ModuleNames names,
      Map<String, StepReport.Recipe> recipes,
      int number) {
    StepPlan plan = step.plan();
    PlanJoin join = new PlanJoin(locator, plan);
    List<AlikeFinding> told = plan == null
        ? step.findings().stream().map(AlikeFinding::alone).toList()
        : AlikeFindings.of(step.findings());
    List<ReportFinding> findings = told.stream().map(join::join).toList();
    return new StepReport(
        step.from(),
        step.to(),
        plan != null,
        plan != null && plan.replaced(),
        plan == null ? List.of() : outcomes(plan, step.findings(), names),
        plan == null
            ? List.of()
            : plan.connectionChanges().stream()
                .map(c -> new StepReport.ConnectionChange(
                    c.connection(), c.added(), join.place(c.before()), join.place(c.after())))
                .toList(),
        plan == null ? List.of() : plan.added(),
        FindingGroups.of(findings, number),
        plan == null ? null : recipes.get(plan.from() + " -> " + plan.to()));
  }

  private static Map<String, StepReport.Recipe> recipes(@Nullable ConnectorPlan connector) {
    Map<String, StepReport.Recipe> recipes = new HashMap<>();
    if (connector != null) {
      CallerMigrations.of(connector)
          .forEach(m -> recipes.put(
              m.from() + " -> " + m.to(),
              new StepReport.Recipe(m.name(), m.changes().size())));
    }
    return recipes;
  }

  private List<StepReport.Outcome> outcomes(
      StepPlan plan, List<Finding> findings, ModuleNames names) {
    OutcomeIndex index = new OutcomeIndex(plan);
    Map<OperationKey, Integer> limits = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.accepted() == null && finding.level(Dimension.WIRE).compareTo(Level.WARN) >= 0) {
        index.of(finding).forEach(o -> limits.merge(o.before(), 1, Integer::sum));
      }
    }
    return plan.outcomes().stream()
        .map(o -> outcome(o, limits.getOrDefault(o.before(), 0), names))
        .toList();
  }

  private StepReport.Outcome outcome(StepPlan.Outcome outcome, int limits, ModuleNames names) {
    Optional<ModuleRevision> module =
        names.module(new ModuleRef(outcome.family(), outcome.revision()));
    Origin origin = outcome.origin();
    return new StepReport.Outcome(
        outcome,
        new Place(origin, locator.locate(origin).orElse(null)),
        module.map(m -> m.label()).orElse(null),
        module.map(m -> m.name().toString()).orElse(null),
        limits);
  }
}
