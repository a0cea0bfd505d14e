package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.policy.Policy;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.report.ReportAssembler;
import io.raccordo.generator.report.ReportInput;
import io.raccordo.generator.report.ReportModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The stages detect, evaluate and policy for each step, and what they come to together with the
 * plan.
 */
final class Reporting {
  private Reporting() {}

  static List<Finding> findings(Matching step, Policy policy) {
    return policy.apply(Rules.evaluate(FactDetector.detect(step), Occasion.TIMELESS));
  }

  static ReportModel assemble(
      ConnectorPlan plan, List<Matching> steps, Policy policy, Locator locator) {
    List<ReportInput.Step> input = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Matching step = steps.get(i);
      input.add(new ReportInput.Step(
          step.before().label(),
          step.after().label(),
          findings(step, policy),
          plan.steps().get(i)));
    }
    return new ReportAssembler(locator).assemble(new ReportInput(plan.label(), plan, input));
  }
}
