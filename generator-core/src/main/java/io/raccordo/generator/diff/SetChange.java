package io.raccordo.generator.diff;

/** What a change does to the set of values that a schema admits. */
public enum SetChange {
  /** All old values are still admitted, and some more. */
  GREW,
  /** Some old values are no longer admitted, and no new ones are. */
  SHRANK,
  /** Some old values went and some new ones came, or it cannot be told. */
  OTHER,
  /** The same values are admitted where it matters, though not everywhere. */
  SAME;

  /**
   * From two inclusions, of which at most one holds; both holding is no change and has no answer
   * here.
   */
  static SetChange of(boolean afterHoldsBefore, boolean beforeHoldsAfter) {
    return afterHoldsBefore ? GREW : beforeHoldsAfter ? SHRANK : OTHER;
  }
}
