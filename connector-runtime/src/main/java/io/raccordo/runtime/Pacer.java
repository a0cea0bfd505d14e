package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds calls of which the server has said that it would refuse them. Its lock is held for a look
 * at numbers, never while anything is waited for.
 */
final class Pacer {
  /** Redirects may lead anywhere. */
  private static final int MOST_SCOPES = 1_024;

  private final Pacing pacing;
  private final ServerDelay delays;
  private final Waiting waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, QuotaScope> scopes = new QuotaScope.LeastRecent<>(MOST_SCOPES);

  Pacer(Pacing pacing, ServerDelay delays, Waiting waiting) {
    this.pacing = pacing;
    this.delays = delays;
    this.waiting = waiting;
  }

  /** What calls were counted as, so that what their responses tell can be set off against it. */
  record Ticket(Map<Quota, Long> numbers) {
    static final Ticket NONE = new Ticket(Map.of());
  }

  /**
   * Waits for the call's turn.
   *
   * @throws RateLimitException when it would be too late
   */
  Ticket await(OutgoingCall call) throws InterruptedException {
    while (pacing.isOn()) {
      Ticket ticket;
      Duration wait;
      lock.lock();
      try {
        QuotaScope scope = scopes.get(scope(call.operation(), call.uri()));
        if (scope == null) {
          return Ticket.NONE;
        }
        long now = waiting.nanos();
        long hold = scope.hold(call.operation(), now);
        boolean spaces = hold <= 0 && pacing.isSmooth();
        wait = Duration.ofNanos(spaces ? scope.spacing(call.operation(), now) : hold);
        if (!call.turn().deadline().allows(wait)) {
          throw tooLong(call, wait);
        }
        ticket = hold > 0 ? null : new Ticket(scope.take(call.operation(), now));
      } finally {
        lock.unlock();
      }
      if (!wait.isZero()) {
        waiting.pause(wait);
      }
      if (ticket != null) {
        return ticket;
      }
    }
    return Ticket.NONE;
  }

  private static RateLimitException tooLong(OutgoingCall call, Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return new RateLimitException(Failure.of(
            call.operation(),
            call.describe() + " was not sent: " + call.uri().getHost()
                + " takes no more calls for " + seconds
                + " s, which is longer than the call may wait.")
        .retryable(wait));
  }

  /** Takes note of a response from an address. */
  void observe(String operation, URI address, int status, Headers headers, Ticket ticket) {
    if (!pacing.isOn() || !QuotaScope.speaks(headers, status)) {
      return;
    }
    List<ToldQuota> told = delays.quotas(headers);
    Duration refusal = delays.refusal(status, headers);
    if (told.isEmpty() && refusal == null) {
      return;
    }
    lock.lock();
    try {
      QuotaScope scope = scopes.computeIfAbsent(scope(operation, address), key -> new QuotaScope());
      long now = waiting.nanos();
      scope.tell(operation, told, ticket.numbers(), now);
      scope.refuse(refusal, now);
    } finally {
      lock.unlock();
    }
  }

  private String scope(String operation, URI address) {
    String server =
        (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    return pacing.isByOperation() ? server + " " + operation : server;
  }
}
