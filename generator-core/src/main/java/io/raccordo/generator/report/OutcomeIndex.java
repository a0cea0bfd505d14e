package io.raccordo.generator.report;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what became of the operations that a finding names. */
final class OutcomeIndex {
  private final Map<OperationKey, StepPlan.Outcome> byEarlier = new HashMap<>();
  private final Map<OperationKey, List<StepPlan.Outcome>> byLater = new HashMap<>();

  OutcomeIndex(StepPlan plan) {
    for (StepPlan.Outcome outcome : plan.outcomes()) {
      byEarlier.put(outcome.before(), outcome);
      OperationKey after = outcome.after();
      if (after != null) {
        byLater.computeIfAbsent(after, key -> new ArrayList<>()).add(outcome);
      }
    }
  }

  /** In the order of the finding's operations; those that the step added have none. */
  Collection<StepPlan.Outcome> of(Finding finding) {
    // By key: hashing an outcome goes through all of it.
    Map<OperationKey, StepPlan.Outcome> found = new LinkedHashMap<>();
    for (OperationKey key : finding.operations()) {
      StepPlan.Outcome earlier = byEarlier.get(key);
      boolean removal = finding.after() == null
          && earlier != null
          && earlier.kind() == StepPlan.Outcome.Kind.REMOVED;
      List<StepPlan.Outcome> later = removal ? List.of() : byLater.getOrDefault(key, List.of());
      if (!later.isEmpty()) {
        later.forEach(outcome -> found.put(outcome.before(), outcome));
      } else if (earlier != null) {
        found.put(key, earlier);
      }
    }
    return found.values();
  }
}
