package io.raccordo.it.plan;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.StepPlan.Outcome;
import io.raccordo.generator.plan.StepPlan.Outcome.Kind;
import io.raccordo.generator.plan.Verdict;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How the modules go on that one step of a succession broke: a row of {@code verdicts.tsv}. */
record StepVerdicts(String id, StepPlan step, Set<OperationKey> limited) {
  private static final int NAMED = 10;

  static final String HEADER = String.join(
      "\t",
      "succession",
      "step",
      "operations",
      "broken",
      "automatic",
      "limited",
      "reconfigure",
      "no_target",
      "needs");

  StepVerdicts {
    limited = Set.copyOf(limited);
  }

  static StepVerdicts of(String id, StepPlan step, List<Finding> findings) {
    Set<OperationKey> limited = new HashSet<>();
    findings.stream()
        .filter(f -> f.level(Dimension.WIRE).compareTo(Level.WARN) >= 0)
        .forEach(f -> limited.addAll(f.operations()));
    return new StepVerdicts(id, step, limited);
  }

  @Override
  public String toString() {
    Map<String, Long> needs = step.outcomes().stream()
        .filter(o -> o.verdict() == Verdict.RECONFIGURE)
        .flatMap(o -> o.needs().stream())
        .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    return String.join(
        "\t",
        List.of(
            id,
            step.from() + " -> " + step.to(),
            Integer.toString(step.outcomes().size()),
            count(o -> answered(o)
                || isLimited(o)
                || o.condition() != null
                || o.verdict() != Verdict.AUTOMATIC),
            count(o -> answered(o) && o.verdict() == Verdict.AUTOMATIC && o.condition() == null),
            count(o -> o.verdict() == Verdict.AUTOMATIC
                && (o.condition() != null || (!answered(o) && isLimited(o)))),
            count(o -> o.verdict() == Verdict.RECONFIGURE),
            count(o -> o.verdict() == Verdict.NO_TARGET),
            needs.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(e -> e.getValue() + " x " + e.getKey())
                .collect(Collectors.joining(" "))));
  }

  private static boolean answered(Outcome outcome) {
    return outcome.kind() == Kind.REVISION_ENDED || outcome.kind() == Kind.REMOVED;
  }

  private boolean isLimited(Outcome outcome) {
    OperationKey after = outcome.after();
    return limited.contains(after == null ? outcome.before() : after);
  }

  private String count(Predicate<Outcome> kind) {
    return Long.toString(step.outcomes().stream().filter(kind).count());
  }
}
