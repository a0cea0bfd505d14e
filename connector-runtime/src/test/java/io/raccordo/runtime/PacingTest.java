package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.json.JsonTypes;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Quotas that servers tell, and calls that keep to them. Nothing here waits for real. */
class PacingTest extends LoopbackTest {
  private static final ActionModule<JsonNode> READ = module("read", Binding.of("GET", "/x"));
  private static final ActionModule<JsonNode> FIND = module("find", Binding.of("GET", "/f"));

  private final ScriptedTransport script = new ScriptedTransport();

  private static ActionModule<JsonNode> module(String id, Binding binding) {
    return ActionModule.of(API, id, 1, id, JsonTypes.JSON, binding);
  }

  private void answer(int status, String fields) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String field : fields.split(" / ", -1)) {
      String[] parts = field.split(": ", 2);
      headers.put(parts[0], List.of(parts[1]));
    }
    script.answer(status, headers, "1");
  }

  private ConnectorBuilder<SampleConnector> paced(Pacing pacing) {
    return scripted(script)
        .clock(Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC))
        .limits(Limits.DEFAULT.withPacing(pacing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RateLimit: \"default\";r=0;t=30 / RateLimit-Policy: \"default\";q=10;w=60 | 30000",
        "RateLimit: \"burst\";r=5;t=1, \"daily\";r=0;t=50 | 50000",
        "RateLimit: limit=10, remaining=0, reset=7 | 7000",
        "RateLimit-Limit: 10, 10;w=60 / RateLimit-Remaining: 0 / RateLimit-Reset: 12 | 12000",
        "X-RateLimit-Limit: 10 / X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 20 | 20000",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 1800000020 | 20000",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 1800000020500 | 20500",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 1800000020.5 | 20500",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 2027-01-15T08:00:30Z | 30000",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: Fri, 15 Jan 2027 08:00:30 GMT | 30000",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset-After: 1.5 / X-RateLimit-Reset: 9 | 1500",
        "X-Rate-Limit-Limit: 9 / x-rate-limit-remaining: 0 / x-rate-limit-reset: 5 | 5000",
        // As the server's clock shows it, which is an hour behind.
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 1799996420 / Date: Fri, 15 Jan 2027 07:00:00 GMT | 20000",
        "X-RateLimit-Remaining: 2 / X-RateLimit-Reset: 20 | 0",
        "X-RateLimit-Remaining: 0 | 0",
        // What says that there is no quota.
        "X-RateLimit-Limit: -1 / X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 20 | 0",
        "X-RateLimit-Remaining: -1 / X-RateLimit-Reset: 20 | 0",
        "X-RateLimit-Remaining: none / X-RateLimit-Reset: soon | 0",
        "RateLimit: ;;r=0;t=99999999999999999999 / RateLimit-Policy: \";q | 0",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 99999999999999999999 | 0",
        "Retry-After: 9 | 0",
      })
  void whoHasNothingLeftWaits(String fields, long millis) {
    answer(200, fields);
    try (var connector = paced(Pacing.HOLD).connect()) {
      connector.runJson(READ, json("{}"));
      assertThat(time.pauses).isEmpty();
      connector.runJson(FIND, json("{}"));
      connector.runJson(READ, json("{}"));
    }
    assertThat(script.requests).hasSize(3);
    List<Duration> expected = millis == 0 ? List.of() : List.of(Duration.ofMillis(millis));
    assertThat(time.pauses).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"429, 9000", "403, 9000", "503, 0", "200, 0"})
  void whatRefusesOneCallHoldsAll(int status, long millis) {
    answer(status, "Retry-After: 9");
    try (var connector = paced(Pacing.HOLD).retries(0).connect()) {
      try {
        connector.runJson(READ, json("{}"));
      } catch (ApiException e) {
        assertThat(e.status()).isEqualTo(status);
      }
      connector.runJson(FIND, json("{}"));
    }
    assertThat(time.pauses.stream().mapToLong(Duration::toMillis).sum()).isEqualTo(millis);
  }

  @Test
  void aCallThatCannotWaitSoLongIsNotSent() {
    answer(200, "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 40");
    try (var connector = paced(Pacing.HOLD).connect()) {
      connector.runJson(READ, json("{}"));
      RateLimitException e = catchThrowableOfType(
          RateLimitException.class,
          () -> connector.runJson(
              READ, json("{}"), CallOptions.DEFAULT.withDeadline(Duration.ofSeconds(40))));
      assertThat(e)
          .hasMessage(
              "sample:read: GET /x was not sent: api.example takes no more calls for 40 s, which is longer than the call may wait.");
      assertThat(e.status()).isZero();
      assertThat(e.isRetryable()).isTrue();
      assertThat(e.retryAfter()).contains(Duration.ofSeconds(40));
      assertThat(script.requests).hasSize(1);
      assertThat(time.pauses).isEmpty();

      connector.runJson(READ, json("{}"), CallOptions.DEFAULT.withDeadline(Duration.ofSeconds(41)));
      assertThat(script.requests).hasSize(2);
      assertThat(script.requests.get(1).timeout()).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void withoutADeadlineNobodyWaitsLongerThanAMinuteAndNoHoldIsForEver() {
    answer(200, "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 999999999");
    try (var connector = paced(Pacing.HOLD).connect()) {
      connector.runJson(READ, json("{}"));
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOfSatisfying(
              RateLimitException.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofDays(1)));
      time.pass(Duration.ofDays(1));
      connector.runJson(READ, json("{}"));
    }
    assertThat(script.requests).hasSize(2);
  }

  @Test
  void callsUnderWayAreCounted() throws Exception {
    CountDownLatch sent = new CountDownLatch(3);
    CountDownLatch goOn = new CountDownLatch(1);
    ScriptedTransport slow = new ScriptedTransport() {
      @Override
      public TransportResponse send(TransportRequest request) throws IOException {
        synchronized (this) {
          if (requests.isEmpty()) {
            return super.send(request);
          }
          requests.add(request);
        }
        sent.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        return TransportResponses.empty(204);
      }
    };
    slow.answer(
        200,
        Map.of("X-RateLimit-Remaining", List.of("3"), "X-RateLimit-Reset", List.of("900")),
        "1");
    try (var connector =
        builder().baseUrl(URI.create("https://api.example")).transport(slow).connect()) {
      connector.runJson(READ, json("{}"));
      List<Thread> threads = new ArrayList<>();
      AtomicInteger refused = new AtomicInteger();
      for (int i = 0; i < 20; i++) {
        threads.add(new Thread(() -> {
          try {
            connector.runJson(READ, json("{}"));
          } catch (RateLimitException e) {
            refused.incrementAndGet();
          }
        }));
      }
      threads.forEach(Thread::start);
      assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
      goOn.countDown();
      for (Thread thread : threads) {
        thread.join(10_000);
      }
      assertThat(refused).hasValue(17);
    }
    assertThat(slow.requests).hasSize(4);
  }

  @Test
  void theNextWindowIsCountedBeforeTheServerSaysSo() {
    answer(
        200,
        "RateLimit: \"default\";r=0;t=10 / RateLimit-Policy: \"other\";q=9;w=1, \"default\";q=2;w=60");
    try (var connector = paced(Pacing.HOLD).connect()) {
      for (int i = 0; i < 4; i++) {
        connector.runJson(READ, json("{}"));
      }
    }
    assertThat(time.pauses).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  @Test
  void namedQuotasHoldThoseWhoseResponsesNameThem() {
    String search = " / X-RateLimit-Resource: search / X-RateLimit-Reset: 30";
    answer(200, "X-RateLimit-Remaining: 0" + search);
    try (var connector = paced(Pacing.HOLD).connect()) {
      connector.runJson(FIND, json("{}"));
      connector.runJson(READ, json("{}"));
      assertThat(time.pauses).isEmpty();
      connector.runJson(FIND, json("{}"));
      assertThat(time.pauses).containsExactly(Duration.ofSeconds(30));
    }
  }

  @Test
  void policiesHoldAlsoThoseThatAreNotKnownYet() {
    answer(200, "RateLimit: \"reads\";r=10;t=30");
    answer(200, "RateLimit: \"searches\";r=0;t=30");
    try (var connector = paced(Pacing.HOLD).connect()) {
      connector.runJson(READ, json("{}"));
      connector.runJson(FIND, json("{}"));
      connector.runJson(READ, json("{}"));
      assertThat(time.pauses).isEmpty();
      connector.runJson(module("other", Binding.of("GET", "/o")), json("{}"));
      assertThat(time.pauses).containsExactly(Duration.ofSeconds(30));
    }
  }

  @Test
  void eachServerHasItsOwn() {
    answer(200, "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 30");
    try (var connector = paced(Pacing.HOLD).connect()) {
      connector.runJson(READ, json("{}"));
      connector.runJson(
          READ, json("{}"), CallOptions.DEFAULT.withBaseUrl(URI.create("https://eu.example")));
      assertThat(time.pauses).isEmpty();
    }
  }

  @Test
  void operationsCanBeKeptApart() {
    answer(429, "Retry-After: 30");
    try (var connector = paced(Pacing.HOLD.byOperation()).retries(0).connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(RateLimitException.class);
      connector.runJson(FIND, json("{}"));
      assertThat(time.pauses).isEmpty();
      connector.runJson(READ, json("{}"));
      assertThat(time.pauses).containsExactly(Duration.ofSeconds(30));
    }
  }

  @Test
  void whatIsLeftCanBeSpread() {
    answer(200, "X-RateLimit-Remaining: 5 / X-RateLimit-Reset: 50");
    try (var connector = paced(Pacing.HOLD.smoothed()).connect()) {
      for (int i = 0; i < 7; i++) {
        connector.runJson(READ, json("{}"));
      }
    }
    assertThat(time.pauses)
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
  }

  @Test
  void itCanBeSwitchedOff() {
    answer(200, "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 30");
    try (var connector = paced(Pacing.OFF).connect()) {
      connector.runJson(READ, json("{}"));
      connector.runJson(READ, json("{}"));
    }
    assertThat(time.pauses).isEmpty();
  }

  @Test
  void whoWaitsCanBeInterrupted() {
    answer(200, "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 30");
    try (var connector = paced(Pacing.HOLD).connect()) {
      connector.runJson(READ, json("{}"));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(InterruptedCallException.class)
          .hasMessageContaining("nothing was sent");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(script.requests).hasSize(1);
  }

  @Test
  void aRetryNeitherWaitsTwiceNorTooShort() {
    answer(429, "Retry-After: 9 / X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 20");
    try (var connector = paced(Pacing.HOLD).waiting(time, () -> 0).connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(time.pauses).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(11));
  }
}
