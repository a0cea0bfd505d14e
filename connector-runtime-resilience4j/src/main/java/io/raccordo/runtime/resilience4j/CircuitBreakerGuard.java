package io.raccordo.runtime.resilience4j;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.AttemptGuard;
import io.raccordo.runtime.CircuitOpenException;
import io.raccordo.runtime.ConnectionException;
import io.raccordo.runtime.InterruptedCallException;
import io.raccordo.runtime.ServerException;
import io.raccordo.runtime.TimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a {@link CircuitBreaker} decide about attempts, each of which counts:
 *
 * <ul>
 *   <li>as a failure, when it ends with a {@link ServerException}, {@link ConnectionException} or
 *       {@link TimeoutException}: the server does not do its work;
 *   <li>not at all, when the call was given up ({@link InterruptedCallException}), refused for
 *       being one too many (429), never sent, or an interceptor failed: this says nothing about the
 *       server;
 *   <li>as a success otherwise, also with a {@code NotFoundException} or {@code DataException}: the
 *       server works, and says what is wrong with the call.
 * </ul>
 *
 * <p>This goes by what errors mean, {@code ErrorRule}s included. The breaker's own rules for
 * exceptions can take failures away and add none. Its threshold for slow calls sees the time from
 * when the attempt's turn came until its response was read; for downloads and streams, until it
 * began.
 *
 * <p>While the circuit is open, calls fail with a {@link CircuitOpenException}, which says when the
 * circuit lets calls through again, as far as the breaker's wait interval is not random. Nothing is
 * sent, and the call's retries end.
 */
public final class CircuitBreakerGuard implements AttemptGuard {
  private final Function<String, CircuitBreaker> breakers;
  private final Map<CircuitBreaker, OpenTime> times = new ConcurrentHashMap<>();

  private CircuitBreakerGuard(Function<String, CircuitBreaker> breakers) {
    this.breakers = breakers;
  }

  /**
   * One circuit for all that a connector calls. To be given to several connectors when they call
   * the same server.
   *
   * @param breaker the circuit breaker
   * @return the guard
   */
  public static CircuitBreakerGuard of(CircuitBreaker breaker) {
    return new CircuitBreakerGuard(operation -> breaker);
  }

  /**
   * A circuit for each module: one that fails does not take others along. Universal calls share
   * one, of the name {@code universal}.
   *
   * @param registry has the circuit breakers, named after modules: {@code github:issues-create}
   * @return the guard
   */
  public static CircuitBreakerGuard ofModules(CircuitBreakerRegistry registry) {
    return new CircuitBreakerGuard(operation ->
        // Method and path, which may have an id in it; there would be no end to names.
        registry.circuitBreaker(operation.indexOf(' ') < 0 ? operation : "universal"));
  }

  @Override
  public Outcome begin(Attempt attempt) {
    CircuitBreaker breaker = breakers.apply(attempt.operation());
    OpenTime time = times.computeIfAbsent(breaker, OpenTime::new);
    if (!breaker.tryAcquirePermission()) {
      throw attempt.circuitOpen(
          "the circuit breaker " + breaker.getName() + " is "
              + (breaker.getState() == State.HALF_OPEN
                  ? "half open, and enough other calls try whether the server is up again."
                  : "open, because too many calls failed."),
          time.left());
    }
    long begun = breaker.getCurrentTimestamp();
    return failure -> end(breaker, begun, failure);
  }

  private static void end(CircuitBreaker breaker, long begun, @Nullable Throwable failure) {
    long time = breaker.getCurrentTimestamp() - begun;
    if (failure == null) {
      breaker.onSuccess(time, breaker.getTimestampUnit());
    } else if (isFailure(failure)) {
      breaker.onError(time, breaker.getTimestampUnit(), failure);
    } else if (failure instanceof ApiException e && e.status() != 0 && e.status() != 429) {
      breaker.onSuccess(time, breaker.getTimestampUnit());
    } else {
      breaker.releasePermission();
    }
  }

  private static boolean isFailure(Throwable failure) {
    return failure instanceof ServerException
        || failure instanceof TimeoutException
        || (failure instanceof ConnectionException
            && !(failure instanceof InterruptedCallException)
            && !(failure instanceof CircuitOpenException));
  }
}
