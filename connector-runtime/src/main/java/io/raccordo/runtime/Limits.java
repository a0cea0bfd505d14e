package io.raccordo.runtime;

/** What a connector's calls keep to, so that neither side is asked for too much. Immutable. */
public final class Limits {
  /** {@link Pacing#HOLD}, and any number of calls at the same time. */
  public static final Limits DEFAULT = new Limits(Pacing.HOLD, 0);

  private final Pacing pacing;
  private final int concurrency;

  private Limits(Pacing pacing, int concurrency) {
    this.pacing = pacing;
    this.concurrency = concurrency;
  }

  /**
   * Keeps to the quotas that the server tells, in another way or not at all.
   *
   * @param choice how
   * @return the changed limits
   */
  public Limits withPacing(Pacing choice) {
    return new Limits(choice, concurrency);
  }

  /**
   * Bounds how many calls are in flight at the same time; others wait, in the order in which they
   * came, until there is a place or their {@linkplain ConnectorBuilder#deadline deadline} is over,
   * which is a {@link TimeoutException}. Without a deadline they wait for any time. Without this
   * bound there is none: no number suits all vendors, and the JVM can keep thousands of calls.
   *
   * <p>A place is taken for each attempt, not while a call waits to be made again, and given back
   * when the response has been read. A {@link Download} or an {@link ItemStream} keeps its place
   * until it has been read to its end or is closed, because it keeps its connection: one that
   * nobody closes is lost, and calls that are made while it is read need a place of their own.
   *
   * <p>An asynchronous call that waits keeps its thread, which costs little where threads are
   * virtual; an {@linkplain ConnectorBuilder#executor executor} of one's own should not have many
   * more threads than there are places.
   *
   * @param calls how many; 1 for one after the other
   * @return the changed limits
   * @throws IllegalArgumentException when the number is not positive
   */
  public Limits withConcurrency(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("No call fits into " + calls + " places.");
    }
    return new Limits(pacing, calls);
  }

  Pacing pacing() {
    return pacing;
  }

  int concurrency() {
    return concurrency;
  }
}
