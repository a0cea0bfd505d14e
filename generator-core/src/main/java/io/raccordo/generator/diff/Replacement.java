package io.raccordo.generator.diff;

import io.raccordo.generator.diff.OperationMatch.Reason;
import java.util.Optional;

/**
 * A later version that is another API in the place of the earlier one: fewer than a quarter of at
 * least five operations go on by themselves, and others came.
 *
 * @param kept how many earlier operations go on by themselves
 * @param earlier how many there were
 * @param added how many later operations nothing became
 */
public record Replacement(int kept, int earlier, int added) {
  /** Of fewer operations a share says little. */
  private static final int FEWEST = 5;

  private static final int SHARE = 4;

  /** Whether a step is one. What the team declared did not go on by itself. */
  public static Optional<Replacement> of(Matching step) {
    int declared = (int) step.matched().stream()
        .filter(m -> m.reason() == Reason.DECLARED)
        .map(m -> m.after().key())
        .distinct()
        .count();
    int kept = (int) step.matched().stream()
        .filter(m -> m.reason() != Reason.DECLARED)
        .map(m -> m.before().key())
        .distinct()
        .count();
    int earlier = step.before().operations().size();
    int added = step.added().size() + declared;
    return earlier >= FEWEST && kept * SHARE < earlier && added > 0
        ? Optional.of(new Replacement(kept, earlier, added))
        : Optional.empty();
  }
}
