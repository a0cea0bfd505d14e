package io.raccordo.it.plan;

import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.StepPlan.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one step of a succession cost: a row of {@code costs.tsv}. */
record StepCost(String id, StepPlan step, int operations, int opened, Files files) {
  static final String HEADER = String.join(
      "\t",
      "succession",
      "step",
      "operations",
      "added",
      "removed",
      "ended",
      "opened",
      "rebound",
      "in_place",
      "new",
      "changed",
      "full",
      "percent",
      "causes");

  /** Counts of Java files. */
  record Files(int added, int changed, int full) {
    static Files of(Map<String, Integer> before, Map<String, Integer> after, int full) {
      int added = 0;
      int changed = 0;
      for (Map.Entry<String, Integer> file : after.entrySet()) {
        Integer old = before.get(file.getKey());
        added += old == null ? 1 : 0;
        changed += old != null && !old.equals(file.getValue()) ? 1 : 0;
      }
      return new Files(added, changed, full);
    }
  }

  /** Families whose newest revision began in the newest version though the family is older. */
  static int opened(ConnectorPlan before, ConnectorPlan after) {
    var earlier = before.familiesById();
    return (int) after.families().stream()
        .filter(f -> earlier.containsKey(f.id())
            && earlier.get(f.id()).revisions().size() < f.revisions().size())
        .count();
  }

  @Override
  public String toString() {
    Map<String, Long> causes = step.outcomes().stream()
        .filter(o -> o.kind() == Outcome.Kind.REVISION_ENDED)
        .flatMap(o -> o.causes().stream())
        .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    return String.join(
        "\t",
        List.of(
            id,
            step.from() + " -> " + step.to(),
            text(operations),
            text(step.added().size()),
            text(count(Outcome.Kind.REMOVED)),
            text(ended()),
            text(opened),
            text(count(Outcome.Kind.REBOUND)),
            text(count(Outcome.Kind.ABSORBED)),
            text(files.added()),
            text(files.changed()),
            text(files.full()),
            String.format(Locale.ROOT, "%.1f", 100.0 * files.added() / files.full()),
            causes.entrySet().stream()
                .map(e -> e.getValue() + " x " + e.getKey())
                .collect(Collectors.joining(" "))));
  }

  int ended() {
    return count(Outcome.Kind.REVISION_ENDED);
  }

  private int count(Outcome.Kind kind) {
    return (int) step.outcomes().stream().filter(o -> o.kind() == kind).count();
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
