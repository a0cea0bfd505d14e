package io.raccordo.runtime;

import io.raccordo.runtime.http.TransportSettings;
import java.time.Duration;

/** What a connector's calls keep to, so that neither side is asked for too much. Immutable. */
public final class Limits {
  /**
   * {@link Pacing#HOLD}, any number of calls at the same time, and
   * {@link TransportSettings#DEFAULT}.
   */
  public static final Limits DEFAULT = new Limits(Pacing.HOLD, 0, TransportSettings.DEFAULT);

  private final Pacing pacing;
  private final int concurrency;
  private final TransportSettings transport;

  private Limits(Pacing pacing, int concurrency, TransportSettings transport) {
    this.pacing = pacing;
    this.concurrency = concurrency;
    this.transport = transport;
  }

  /**
   * Keeps to the quotas that the server tells, in another way or not at all.
   *
   * @param choice how
   * @return the changed limits
   */
  public Limits withPacing(Pacing choice) {
    return new Limits(choice, concurrency, transport);
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
    return new Limits(pacing, calls, transport);
  }

  /**
   * How long a connection may take to come about; without it, 10 seconds. Not together with a
   * {@linkplain ConnectorBuilder#transport transport} of one's own, which has its own limits.
   *
   * @param time the time; what is left of the call's timeout and deadline bounds it
   * @return the changed limits
   * @throws IllegalArgumentException when the time is not positive
   */
  public Limits withConnectTimeout(Duration time) {
    return new Limits(pacing, concurrency, transport.withConnectTimeout(time));
  }

  /**
   * How long to wait for the next bytes of a response that has begun; without it, 5 minutes. It is
   * what ends the reading of a {@link Download} or an {@link ItemStream} whose server has gone
   * silent: with a {@link TimeoutException}, and a {@link java.net.http.HttpTimeoutException} of
   * {@link Download#stream}. Other responses are bound by the call's timeout and deadline as well.
   * Not together with a {@linkplain ConnectorBuilder#transport transport} of one's own.
   *
   * @param time the time
   * @return the changed limits
   * @throws IllegalArgumentException when the time is not positive
   */
  public Limits withReadTimeout(Duration time) {
    return new Limits(pacing, concurrency, transport.withReadTimeout(time));
  }

  TransportSettings transport() {
    return transport;
  }

  boolean hasTransportTimes() {
    return !transport.equals(TransportSettings.DEFAULT);
  }

  Pacing pacing() {
    return pacing;
  }

  int concurrency() {
    return concurrency;
  }
}
