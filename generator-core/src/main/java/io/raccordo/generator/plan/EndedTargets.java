package io.raccordo.generator.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the revision that took over ends itself without anything in its place, so do those that
 * were carried over to it: with the same advice. Conditions are left to the call, which knows the
 * values.
 */
final class EndedTargets {
  private final Map<String, FamilyDraft> families = new HashMap<>();

  EndedTargets(Collection<FamilyDraft> families) {
    families.forEach(family -> this.families.put(family.trace.name().id(), family));
  }

  void run() {
    for (FamilyDraft family : families.values()) {
      for (RevisionDraft revision : family.revisions) {
        revision.upgrades.replaceAll((version, plans) ->
            plans.stream().map(plan -> atLast(plan, version)).toList());
      }
    }
  }

  private UpgradePlan atLast(UpgradePlan plan, int version) {
    if (!plan.guards().isEmpty()) {
      return plan;
    }
    Set<RevisionDraft> passed = new HashSet<>();
    UpgradePlan current = plan;
    while (current.verdict() != Verdict.NO_TARGET) {
      RevisionDraft target = target(current);
      if (target == null || target.bindings.containsKey(version) || !passed.add(target)) {
        return plan;
      }
      List<UpgradePlan> next = target.upgrades.getOrDefault(version, List.of());
      if (next.size() != 1) {
        return plan;
      }
      current = next.get(0);
    }
    return current;
  }

  private @Nullable RevisionDraft target(UpgradePlan plan) {
    FamilyDraft family = plan.family() == null ? null : families.get(plan.family());
    return family == null
        ? null
        : family.revisions.stream()
            .filter(revision -> revision.number == plan.revision())
            .findFirst()
            .orElse(null);
  }
}
