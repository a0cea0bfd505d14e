package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.policy.Acceptance;
import io.raccordo.generator.diff.policy.Judged;
import io.raccordo.generator.diff.policy.PolicyFile;
import io.raccordo.generator.diff.policy.SeverityOverride;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which entries of a policy file were about a finding, over all that was judged by it. One that is
 * about none is a slip of the pen, or a leftover.
 */
final class PolicyUse {
  private final PolicyFile file;
  private final Set<Origin> used = new LinkedHashSet<>();
  private final Set<Origin> expired = new LinkedHashSet<>();
  private boolean judged;
  private boolean missed;

  PolicyUse(PolicyFile file) {
    this.file = file;
  }

  PolicyFile file() {
    return file;
  }

  void add(List<Judged> steps) {
    judged |= !steps.isEmpty();
    steps.forEach(step -> {
      used.addAll(step.used());
      expired.addAll(step.expired());
    });
  }

  /** Something could not be judged: entries that are about no finding may be about its. */
  void missed() {
    missed = true;
  }

  /** Warns of entries that were about nothing, and of those whose day has passed. */
  void tell(Diagnostics diagnostics) {
    if (!judged) {
      return;
    }
    for (SeverityOverride entry : file.severities()) {
      if (!missed && !used.contains(entry.origin())) {
        diagnostics.warn(
            "unused-policy-entry",
            entry.origin(),
            "This entry is about no finding.",
            "Correct what it names, or remove it.");
      }
    }
    for (Acceptance entry : file.accepted()) {
      if (!missed && !used.contains(entry.origin())) {
        diagnostics.warn(
            "unused-policy-entry",
            entry.origin(),
            "There is no finding of rule \"" + entry.rule() + "\" about \"" + entry.element()
                + "\" to accept.",
            "Take rule and element from the JSON report, or remove the entry.");
      } else if (expired.contains(entry.origin())) {
        diagnostics.warn(
            "expired-acceptance",
            entry.origin(),
            "The finding was accepted until " + entry.expires() + ", and counts again.",
            "Mend what it is about, or decide on another day.");
      }
    }
  }
}
