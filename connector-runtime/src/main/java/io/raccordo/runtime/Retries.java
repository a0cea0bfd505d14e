package io.raccordo.runtime;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call that failed is made again, and when: exponential back-off with full
 * jitter, or what the server asks for.
 */
final class Retries {
  static final int MOST = 2;
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** Without a deadline, a server that asks for more than this is taken at its word: later. */
  static final Duration LONGEST_ASKED = Duration.ofMinutes(1);

  /** RFC 9110, section 9.2.2, and QUERY, which is safe by its definition. */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY");

  /** What may be over soon: RFC 9110, sections 15.5.9 and 15.6.3 to 15.6.5, and RFC 6585. */
  private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

  private final String keyHeader;
  private final DoubleSupplier random;

  /**
   * The policy.
   *
   * @param keyHeader the header field that makes a repeated call harmless
   * @param random numbers from 0 to 1
   */
  Retries(String keyHeader, DoubleSupplier random) {
    this.keyHeader = keyHeader;
    this.random = random;
  }

  /** How long to wait until the next attempt; null when there must not be one. */
  @Nullable
  Duration delay(OutgoingCall call, ApiException failure) {
    if (call.turn().number() > call.patience().retries()
        || !call.isReplayable()
        || failure instanceof CircuitOpenException) {
      return null;
    }
    boolean harmless = wasNotProcessed(failure) || (isPassing(failure) && isIdempotent(call));
    if (!harmless) {
      return null;
    }
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration delay = asked.plus(jitter(call.turn().number()));
    Duration left = call.turn().deadline().left();
    boolean worthwhile =
        left == null ? asked.compareTo(LONGEST_ASKED) <= 0 : delay.compareTo(left) < 0;
    return worthwhile ? delay : null;
  }

  private Duration jitter(int attempt) {
    long most = FIRST.toNanos() << Math.min(attempt - 1, 10);
    return Duration.ofNanos((long) (random.getAsDouble() * Math.min(most, LONGEST.toNanos())));
  }

  /** The server refused to begin, or never saw the call: to make it again changes nothing twice. */
  private static boolean wasNotProcessed(ApiException failure) {
    if (failure instanceof RateLimitException) {
      return true;
    }
    Throwable cause = failure.getCause();
    return failure.status() == 503
        ? failure.retryAfter().isPresent()
        : cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof NoRouteToHostException
            || cause instanceof UnknownHostException;
  }

  private static boolean isPassing(ApiException failure) {
    return failure.status() < 300 ? failure.isRetryable() : PASSING.contains(failure.status());
  }

  private boolean isIdempotent(OutgoingCall call) {
    return IDEMPOTENT.contains(call.method()) || call.headers().containsKey(keyHeader);
  }
}
