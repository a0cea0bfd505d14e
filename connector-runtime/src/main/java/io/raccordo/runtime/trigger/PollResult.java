package io.raccordo.runtime.trigger;

/** What came of a poll. Immutable. */
public final class PollResult {
  private final int handled;
  private final int known;
  private final boolean more;
  private final boolean begun;

  PollResult(int handled, int known, boolean more, boolean begun) {
    this.handled = handled;
    this.known = known;
    this.more = more;
    this.begun = begun;
  }

  /**
   * How many items were handed over and committed.
   *
   * @return the number, at most the trigger's limit
   */
  public int handled() {
    return handled;
  }

  /**
   * How many items came that had been handed over before, and so were not again; those that came
   * several times count as often.
   *
   * @return the number
   */
  public int known() {
    return known;
  }

  /**
   * Whether the limit was reached with more there: the next poll goes on where this one ended, so
   * it need not wait.
   *
   * @return true when there may be more now
   */
  public boolean hasMore() {
    return more;
  }

  /**
   * Whether this was the first poll of a trigger that begins from now on: it kept the position and
   * handed nothing over.
   *
   * @return true for the first poll
   */
  public boolean isBegun() {
    return begun;
  }

  /** {@return the numbers} */
  @Override
  public String toString() {
    return begun
        ? "begun"
        : handled + " handled, " + known + " known" + (more ? ", more to come" : "");
  }
}
