package io.raccordo.runtime.resilience4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.AttemptGuard;
import io.raccordo.runtime.CircuitOpenException;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.ConnectionException;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.Credential;
import io.raccordo.runtime.ErrorKind;
import io.raccordo.runtime.ErrorRule;
import io.raccordo.runtime.HttpConnector;
import io.raccordo.runtime.RateLimitException;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circuit breakers and rate limiters of the library itself, before calls. */
class GuardsTest {
  private final AtomicLong seconds = new AtomicLong(1_000);
  private final FakeServer server = new FakeServer();
  private final CircuitBreakerConfig config = CircuitBreakerConfig.custom()
      .minimumNumberOfCalls(2)
      .slidingWindowSize(2)
      .permittedNumberOfCallsInHalfOpenState(1)
      .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(60_000, 2))
      .currentTimestampFunction(clock -> seconds.get(), TimeUnit.SECONDS)
      .build();
  private final CircuitBreaker breaker = CircuitBreaker.of("vendor", config);

  private ConnectorBuilder<HttpConnector> builder(AttemptGuard guard) {
    Credential key = Credential.query("k", "key", Secret.of("gu4rded"));
    return HttpConnector.builder(URI.create("https://api.example"), new Connection(key))
        .transport(server)
        .guard(guard)
        .retries(0);
  }

  private static void call(HttpConnector connector, String path) {
    try {
      connector.call("GET", path).send();
    } catch (ApiException e) {
      assertThat(e).isNotInstanceOf(CircuitOpenException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, 0, 1",
    "400, 0, 1",
    "401, 0, 1",
    "404, 0, 1",
    "410, 0, 1",
    "429, 0, 0",
    "408, 1, 0",
    "500, 1, 0",
    "503, 1, 0",
    "504, 1, 0",
    "507, 0, 1",
  })
  void countsWhatSaysThatTheServerDoesNotWork(int status, int failures, int successes) {
    server.status = status;
    try (var connector = builder(CircuitBreakerGuard.of(breaker)).connect()) {
      call(connector, "/x");
    }
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(failures);
    assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(successes);
  }

  @Test
  void goesByWhatErrorsMean() {
    server.body = "{\"ok\":false}";
    try (var connector = builder(CircuitBreakerGuard.of(breaker))
        .errors(ErrorRule.of(ErrorKind.SERVER).status(200).when("/ok", "false"))
        .connect()) {
      call(connector, "/x");
    }
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isOne();
  }

  @Test
  void whatSaysNothingAboutTheServerIsNotCounted() {
    try (var connector = builder(CircuitBreakerGuard.of(breaker))
        .interceptor(attempt -> {
          throw new IllegalStateException();
        })
        .connect()) {
      assertThatThrownBy(() -> call(connector, "/x")).isInstanceOf(IllegalStateException.class);
    }
    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
  }

  @Test
  void openCircuitsSendNothingAndSayWhenToTryAgain() {
    server.isDown = true;
    try (var connector = builder(CircuitBreakerGuard.of(breaker)).retries(5).connect()) {
      fails(connector, "/x");
      assertThat(server.requests).isEqualTo(2);
      assertThat(breaker.getState()).isEqualTo(State.OPEN);

      seconds.addAndGet(20);
      CircuitOpenException open = open(connector);
      assertThat(open)
          .isInstanceOf(ConnectionException.class)
          .hasMessageEndingWith(
              "GET /x was not sent: the circuit breaker vendor is open, because too many calls failed.");
      assertThat(open.isRetryable()).isTrue();
      assertThat(open.retryAfter()).contains(Duration.ofSeconds(40));
      assertThat(server.requests).isEqualTo(2);

      // The call that tries whether it is up again finds that it is not.
      breaker.transitionToHalfOpenState();
      fails(connector, "/x");
      assertThat(server.requests).isEqualTo(3);
      assertThat(open(connector).retryAfter()).contains(Duration.ofSeconds(120));

      breaker.transitionToHalfOpenState();
      server.isDown = false;
      call(connector, "/x");
      assertThat(breaker.getState()).isEqualTo(State.CLOSED);
    }
  }

  private static void fails(HttpConnector connector, String path) {
    assertThatThrownBy(() -> connector.call("GET", path).send())
        .isInstanceOf(ConnectionException.class);
  }

  private static CircuitOpenException open(HttpConnector connector) {
    return catchThrowableOfType(
        CircuitOpenException.class, () -> connector.call("GET", "/x").send());
  }

  @Test
  void aHalfOpenCircuitHasNoTime() {
    breaker.transitionToOpenState();
    breaker.transitionToHalfOpenState();
    assertThat(breaker.tryAcquirePermission()).isTrue();
    try (var connector = builder(CircuitBreakerGuard.of(breaker)).connect()) {
      CircuitOpenException open = open(connector);
      assertThat(open).hasMessageContaining("is half open");
      assertThat(open.retryAfter()).isEmpty();
    }
  }

  @Test
  void aCircuitThatIsOpenBeforeHasItsWholeTime() {
    breaker.transitionToOpenState();
    try (var connector = builder(CircuitBreakerGuard.of(breaker)).connect()) {
      assertThat(open(connector).retryAfter()).contains(Duration.ofSeconds(60));
    }
  }

  @Test
  void modulesCanHaveTheirOwn() {
    CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(config);
    AttemptGuard guard = CircuitBreakerGuard.ofModules(registry);
    guard.begin(new Named("github:issues-create")).ended(null);
    guard.begin(new Named("GET /users/1")).ended(null);
    guard.begin(new Named("GET /users/2")).ended(null);
    assertThat(registry.getAllCircuitBreakers())
        .extracting(CircuitBreaker::getName)
        .containsExactlyInAnyOrder("github:issues-create", "universal");
  }

  private record Named(String operation) implements AttemptGuard.Attempt {
    @Override
    public int number() {
      return 1;
    }

    @Override
    public CircuitOpenException circuitOpen(String message, Duration delay) {
      throw new IllegalStateException(message);
    }

    @Override
    public RateLimitException tooMany(String message, Duration delay) {
      throw new IllegalStateException(message);
    }
  }

  @Test
  void limitsRates() {
    RateLimiter limiter = RateLimiter.of(
        "vendor",
        RateLimiterConfig.custom()
            .limitForPeriod(2)
            .limitRefreshPeriod(Duration.ofMinutes(90))
            .timeoutDuration(Duration.ZERO)
            .build());
    try (var connector = builder(RateLimiterGuard.of(limiter)).retries(2).connect()) {
      connector.call("GET", "/x").send();
      connector.call("GET", "/x").send();
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOfSatisfying(
              RateLimitException.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofMinutes(90)))
          .hasMessageEndingWith("GET /x was not sent: the rate limiter vendor permits no more.");
    }
    assertThat(server.requests).isEqualTo(2);
  }
}
