package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
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
import io.raccordo.generator.model.ApiModel;
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
  private final Locator locator;
  private final ForkJoinTask<List<Judged>> judged;

  private Reporting(List<Matching> steps, Judgement judgement, Locator locator) {
    this.steps = steps;
    this.policy = judgement.policy();
    this.locator = locator;
    this.judged = ForkJoinPool.commonPool().submit(() -> judge(steps, judgement, locator));
  }

  /** Begins to look for findings, whose places the locator knows. */
  static Reporting begin(List<Matching> steps, Judgement judgement, Locator locator) {
    return new Reporting(steps, judgement, locator);
  }

  private static List<Judged> judge(List<Matching> steps, Judgement judgement, Locator locator) {
    List<Judged> judged = steps.stream().map(judgement::judge).toList();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!judged.get(i).findings().isEmpty()) {
        index(steps.get(i).after(), locator);
        index(steps.get(i).before(), locator);
      }
    }
    return judged;
  }

  /**
   * A document looks for its positions when first asked for one, which takes a while: whichever
   * thread has nothing else to do begins, each from its own end.
   */
  private static void index(ApiModel version, Locator locator) {
    locator.locate(Origin.root(version.document()));
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
  ReportModel assemble(String title, @Nullable String folder) {
    return assemble(title, null, folder);
  }

  /** The report, when all findings are there. */
  ReportModel assemble(ConnectorPlan plan, @Nullable String folder) {
    return assemble(plan.label(), plan, folder);
  }

  private ReportModel assemble(
      String title, @Nullable ConnectorPlan plan, @Nullable String folder) {
    if (!judged.isDone()) {
      steps.forEach(step -> {
        index(step.before(), locator);
        index(step.after(), locator);
      });
    }
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
