package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.raccordo.runtime.json.JsonTypes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands before attempts, and learns how they ended. */
class AttemptGuardsTest extends LoopbackTest {
  private static final ActionModule<JsonNode> READ = action(Binding.of("GET", "/x"));

  private final ScriptedTransport script = new ScriptedTransport();
  private final List<String> log = new ArrayList<>();

  private AttemptGuard logging(String name) {
    return attempt -> {
      log.add(name + " " + attempt.operation() + " " + attempt.number());
      return failure ->
          log.add(name + " " + (failure == null ? "ok" : failure.getClass().getSimpleName()));
    };
  }

  @Test
  void learnAboutEachAttemptWhatItsErrorMeans() {
    script.fail(new IOException("reset"));
    script.answer(200, Map.of(), "{\"ok\":false}");
    script.answer(503, Map.of(), "");
    script.answer(200, Map.of(), "{}");
    try (var connector = scripted(script)
        .guard(logging("a"))
        .guard(logging("b"))
        .errors(ErrorRule.of(ErrorKind.RATE_LIMIT).status(200).when("/ok", "false"))
        .retries(3)
        .connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(log)
        .containsExactly(
            "a sample:do 1",
            "b sample:do 1",
            "b ConnectionException",
            "a ConnectionException",
            "a sample:do 2",
            "b sample:do 2",
            "b RateLimitException",
            "a RateLimitException",
            "a sample:do 3",
            "b sample:do 3",
            "b ServerException",
            "a ServerException",
            "a sample:do 4",
            "b sample:do 4",
            "b ok",
            "a ok");
  }

  @Test
  void learnAlsoWhatIsWrongWithTheBodyAndWhatInterceptorsThrow() {
    script.answer(200, Map.of(), "{}");
    try (var connector = scripted(script)
        .guard(logging("a"))
        .interceptor(attempt -> {
          if (attempt.number() == 1 && script.requests.size() == 1) {
            throw new IllegalStateException();
          }
          return attempt.proceed(attempt.request());
        })
        .connect()) {
      ActionModule<Long> number = action(JsonTypes.INT64, Binding.of("GET", "/x"));
      assertThatThrownBy(() -> connector.runJson(number, json("{}")))
          .isInstanceOf(DataException.class);
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(log)
        .containsExactly(
            "a sample:do 1", "a DataException", "a sample:do 1", "a IllegalStateException");
  }

  @Test
  void anOpenCircuitEndsTheCallAtOnce() {
    try (var connector = scripted(script)
        .guard(logging("a"))
        .guard(attempt -> {
          throw attempt.circuitOpen("It is down.", Duration.ofSeconds(7));
        })
        .limits(Limits.DEFAULT.withConcurrency(1))
        .connect()) {
      for (int i = 0; i < 2; i++) {
        Throwable e = catchThrowable(() -> connector.runJson(READ, json("{}")));
        assertThat(e)
            .isInstanceOf(ConnectionException.class)
            .isInstanceOfSatisfying(CircuitOpenException.class, open -> {
              assertThat(open.isRetryable()).isTrue();
              assertThat(open.retryAfter()).contains(Duration.ofSeconds(7));
              assertThat(open.status()).isZero();
            })
            .hasMessage("sample:do: GET /x was not sent: It is down.");
      }
    }
    assertThat(log)
        .containsExactly(
            "a sample:do 1", "a CircuitOpenException", "a sample:do 1", "a CircuitOpenException");
    assertThat(script.requests).isEmpty();
    assertThat(time.pauses).isEmpty();
  }

  @Test
  void whatIsOneTooManyIsMadeAgainLater() {
    try (var connector = scripted(script)
        .guard(attempt -> {
          if (attempt.number() == 1) {
            throw attempt.tooMany("There were so many.", Duration.ofSeconds(3));
          }
          return failure -> {};
        })
        .connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(time.pauses).containsExactly(Duration.ofMillis(3_500));
    assertThat(script.requests).hasSize(1);
  }
}
