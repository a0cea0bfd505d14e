package io.raccordo.runtime.resilience4j;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Remembers when a circuit opened: the breaker itself does not say. */
final class OpenTime {
  private final CircuitBreaker breaker;
  private volatile @Nullable Opening last;

  /** The nth opening since the circuit was closed, and when it was. */
  private record Opening(int number, long time) {}

  OpenTime(CircuitBreaker breaker) {
    this.breaker = breaker;
    breaker.getEventPublisher().onStateTransition(event -> {
      Opening before = last;
      if (event.getStateTransition().getToState() == State.OPEN) {
        boolean again = event.getStateTransition().getFromState() == State.HALF_OPEN;
        int number = again && before != null ? before.number() + 1 : 1;
        last = new Opening(number, breaker.getCurrentTimestamp());
      }
    });
  }

  /** How long the circuit stays open; null when it may let calls through at any time. */
  @Nullable
  Duration left() {
    if (breaker.getState() != State.OPEN) {
      return null;
    }
    Opening opening = last;
    int number = opening == null ? 1 : opening.number();
    Duration whole = Duration.ofMillis(
        breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(number));
    if (opening == null) {
      return whole;
    }
    long passed = breaker.getCurrentTimestamp() - opening.time();
    Duration left =
        whole.minusNanos(TimeUnit.NANOSECONDS.convert(passed, breaker.getTimestampUnit()));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
