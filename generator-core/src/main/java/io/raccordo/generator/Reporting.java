package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.Reading;
import io.raccordo.generator.diff.Scope;
import io.raccordo.generator.diff.policy.Judged;
import io.raccordo.generator.diff.policy.Policy;
import io.raccordo.generator.diff.policy.StepOperations;
import io.raccordo.generator.diff.policy.VersionPolicy;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.diff.witness.WitnessSearch;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.report.ReportAssembler;
import io.raccordo.generator.report.ReportInput;
import io.raccordo.generator.report.ReportModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * The stages detect, evaluate and policy for each step, and what they come to together with the
 * plan. They need no plan: another thread begins with them while the connector is planned.
 */
final class Reporting {
  private final List<Matching> steps;
  private final Policy policy;
  private final ForkJoinTask<List<Judged>> judged;

  private Reporting(List<Matching> steps, Judgement judgement) {
    this.steps = steps;
    this.policy = judgement.policy();
    this.judged = ForkJoinPool.commonPool()
        .submit(() -> steps.stream().map(judgement::judge).toList());
  }

  /** Begins to look for findings. */
  static Reporting begin(List<Matching> steps, Judgement judgement) {
    return new Reporting(steps, judgement);
  }

  /** What findings depend on besides the documents. */
  record Judgement(Policy policy, Scope scope, Occasion occasion) {
    Judged judge(Matching step) {
      List<Fact> facts = FactDetector.detect(step, scope);
      StepOperations operations = StepOperations.of(step);
      Judged judged = policy.judge(
          scope.reading() == Reading.EFFECTIVE && !scope.eachUse()
              ? Rules.evaluate(facts, occasion, new WitnessSearch(step)::find)
              : Rules.evaluate(facts, occasion),
          operations,
          occasion.asOf());
      if (!policy.profile().judgesVersions()) {
        return judged;
      }
      return VersionPolicy.judge(step, judged.findings())
          .map(f -> judged.and(policy.judge(List.of(f), operations, occasion.asOf())))
          .orElse(judged);
    }
  }

  /** What the policy made of each step, when all findings are there. */
  List<Judged> judged() {
    return judged.join();
  }

  /** The report on documents of which nothing was planned. */
  ReportModel assemble(String title, Locator locator, @Nullable String folder) {
    return assemble(title, null, locator, folder);
  }

  /** The report, when all findings are there. */
  ReportModel assemble(ConnectorPlan plan, Locator locator, @Nullable String folder) {
    return assemble(plan.label(), plan, locator, folder);
  }

  private ReportModel assemble(
      String title, @Nullable ConnectorPlan plan, Locator locator, @Nullable String folder) {
    List<Judged> found = judged();
    List<ReportInput.Step> input = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Matching step = steps.get(i);
      input.add(new ReportInput.Step(
          step.before().label(),
          step.after().label(),
          found.get(i).findings(),
          plan == null ? null : plan.steps().get(i)));
    }
    return new ReportAssembler(locator)
        .assemble(new ReportInput(title, plan, input, policy.thresholds(), folder));
  }
}
