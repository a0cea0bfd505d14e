package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.MemberPointer;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps are taken in place, one after the other: what a step takes must not have been written
 * before.
 */
final class StepSorting {
  private StepSorting() {}

  /** The steps in an order that keeps to that; those for which there is none are left out. */
  static List<DraftStep> sorted(List<DraftStep> steps) {
    List<DraftStep> open = new ArrayList<>(steps);
    List<DraftStep> sorted = new ArrayList<>();
    while (!open.isEmpty()) {
      DraftStep next =
          open.stream().filter(step -> harmless(step, open)).findFirst().orElse(null);
      if (next == null) {
        open.remove(open.size() - 1);
      } else {
        sorted.add(next);
        open.remove(next);
      }
    }
    return sorted;
  }

  private static boolean harmless(DraftStep step, List<DraftStep> open) {
    MemberPointer written = step.writes();
    return written == null
        || open.stream()
            .noneMatch(
                other -> !other.equals(step) && other.takes() && other.at().overlaps(written));
  }
}
