package io.raccordo.runtime;

/**
 * Whether a connector keeps to the quotas that its server tells. Immutable.
 *
 * <p>Servers say in the header fields of responses how many calls are left and when a quota begins
 * anew: {@code RateLimit} and {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers, its
 * older forms with {@code RateLimit-Limit}, {@code -Remaining} and {@code -Reset}, the same with
 * {@code X-RateLimit-} or {@code X-Rate-Limit-} in front (a reset in seconds from now, seconds or
 * milliseconds of the clock, or as a date), and {@code Retry-After} of a 429 or 403. Calls under
 * way are counted, so that not more are sent than were left.
 *
 * <p>When nothing is left, calls wait until the quota begins anew. A wait that the call's
 * {@linkplain ConnectorBuilder#deadline deadline} does not allow, or of more than a minute where
 * there is no deadline, is none: the call fails at once with a {@link RateLimitException} that says
 * how long to wait, and nothing is sent.
 *
 * <p>A quota is that of one connector, which has one connection, and of one server. Where responses
 * name quotas, each of them holds those operations whose last response named it; a policy of
 * {@code RateLimit} also holds operations that were not answered yet.
 */
public final class Pacing {
  /**
   * Calls wait while nothing is left. This is what connectors do that are not told otherwise: the
   * call would be refused, and many vendors count refused calls, too, or lock out those who go on.
   * As long as something is left, no call is held up.
   */
  public static final Pacing HOLD = new Pacing(true, false, false);

  /** Nothing is observed and no call waits: for servers whose header fields are not true. */
  public static final Pacing OFF = new Pacing(false, false, false);

  private final boolean on;
  private final boolean smooth;
  private final boolean byOperation;

  private Pacing(boolean on, boolean smooth, boolean byOperation) {
    this.on = on;
    this.smooth = smooth;
    this.byOperation = byOperation;
  }

  /**
   * Spreads what is left of a quota evenly over the time that is left, in place of spending it at
   * once and waiting then: for steady work in the background. It holds up calls that the server
   * would take.
   *
   * @return the changed choice
   */
  public Pacing smoothed() {
    return new Pacing(on, true, byOperation);
  }

  /**
   * Keeps apart the quotas of operations, for vendors that have one for each method and do not name
   * it, as Slack and X do: a call does not wait for what another operation has spent.
   *
   * @return the changed choice
   */
  public Pacing byOperation() {
    return new Pacing(on, smooth, true);
  }

  boolean isOn() {
    return on;
  }

  boolean isSmooth() {
    return smooth;
  }

  boolean isByOperation() {
    return byOperation;
  }

  @Override
  public String toString() {
    return on
        ? "hold" + (smooth ? ", smoothed" : "") + (byOperation ? ", by operation" : "")
        : "off";
  }
}
