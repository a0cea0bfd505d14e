package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.http.TransportUnderTest;
import io.raccordo.runtime.json.JsonTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that are made again, and those that must not be. Nothing here waits for real. */
class RetriesTest extends LoopbackTest {
  private static final ActionModule<JsonNode> READ = action(Binding.of("GET", "/x"));
  private static final ActionModule<JsonNode> ADD =
      action(Binding.of("POST", "/x").json());
  private static final ActionModule<JsonNode> UPLOAD =
      action(Binding.of("PUT", "/x").content("file", "text/plain"));
  private static final CallOptions KEY = CallOptions.DEFAULT.withIdempotencyKey("k-1");

  private static ActionModule<JsonNode> with(String method) {
    return action(Binding.of(method, "/x"));
  }

  /** Answers so the first time and 200 from then on. */
  private void onceThenOk(ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl())
        .inScenario("once")
        .whenScenarioStateIs(Scenario.STARTED)
        .willReturn(response)
        .willSetStateTo("ok"));
    server.stubFor(any(anyUrl())
        .inScenario("once")
        .whenScenarioStateIs("ok")
        .willReturn(okJson("{\"ok\":1}")));
  }

  private int attempts(ModuleDescriptor module, CallOptions options) {
    try (var connector = connect()) {
      connector.runJson(module, json("{}"), options);
    } catch (ApiException e) {
      assertThat(e).isNotInstanceOf(InvalidConfigurationException.class);
    }
    return requests().size();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 408, 2",
    "GET, 429, 2",
    "GET, 500, 1",
    "GET, 501, 1",
    "GET, 502, 2",
    "GET, 503, 2",
    "GET, 504, 2",
    "GET, 507, 1",
    "GET, 404, 1",
    "HEAD, 503, 2",
    "OPTIONS, 503, 2",
    "PUT, 503, 2",
    "DELETE, 503, 2",
    "POST, 408, 1",
    "POST, 429, 2",
    "POST, 502, 1",
    "POST, 503, 1",
    "POST, 504, 1",
    "PATCH, 503, 1",
    "PATCH, 429, 2",
  })
  void dependsOnStatusAndMethod(String method, int status, int attempts) {
    onceThenOk(aResponse().withStatus(status));
    assertThat(attempts(with(method), CallOptions.DEFAULT)).isEqualTo(attempts);
  }

  @ParameterizedTest
  @CsvSource({"POST, 503, 2", "POST, 504, 2", "PATCH, 408, 2", "POST, 500, 1"})
  void anIdempotencyKeyMakesAnyMethodIdempotent(String method, int status, int attempts) {
    onceThenOk(aResponse().withStatus(status));
    assertThat(attempts(with(method), KEY)).isEqualTo(attempts);
    assertThat(requests())
        .allSatisfy(request -> assertThat(request.getHeader("Idempotency-Key")).isEqualTo("k-1"));
  }

  @Test
  void theKeyMayComeFromTheInputOrGoIntoAnotherField() {
    onceThenOk(aResponse().withStatus(504));
    ActionModule<JsonNode> pay = action(Binding.of("POST", "/x")
        .header(Parameter.of("request").named("request-ID"))
        .json());
    try (var connector = builder().idempotencyHeader("Request-Id").connect()) {
      connector.runJson(pay, json("{'request':'r-1'}"));
      assertThat(requests()).hasSize(2);

      server.resetScenarios();
      connector.runJson(ADD, json("{}"), KEY);
    }
    assertThat(requests())
        .extracting(request -> request.getHeader("Request-Id"))
        .containsExactly("r-1", "r-1", "k-1", "k-1");
  }

  @Test
  void aSearchRefusesAnIdempotencyKey() {
    SearchModule<JsonNode> search =
        SearchModule.of(API, "find", 1, "Find", JsonTypes.JSON, Binding.of("POST", "/f"));
    try (var connector = connect()) {
      assertThatThrownBy(() -> connector.runJson(search, json("{}"), KEY))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("a search makes one for each page");
    }
    assertThat(requests()).isEmpty();
  }

  @Test
  void whatWasRefusedBeforeItBeganIsMadeAgain() {
    onceThenOk(aResponse().withStatus(503).withHeader("Retry-After", "3"));
    assertThat(attempts(ADD, CallOptions.DEFAULT)).isEqualTo(2);
    assertThat(time.pauses).containsExactly(Duration.ofMillis(3_500));
  }

  @Test
  void soIsWhatExceededAQuotaThatAnswers403() {
    onceThenOk(aResponse()
        .withStatus(403)
        .withHeader("X-RateLimit-Remaining", "0")
        .withHeader("X-RateLimit-Reset", "1800000020"));
    try (var connector = builder()
        .clock(Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC))
        .connect()) {
      connector.runJson(ADD, json("{}"));
    }
    assertThat(time.pauses).containsExactly(Duration.ofMillis(20_500));
  }

  @Test
  void retryAfterMayBeADate() {
    onceThenOk(
        aResponse().withStatus(429).withHeader("Retry-After", "Wed, 21 Oct 2026 07:28:10 GMT"));
    try (var connector = builder()
        .clock(Clock.fixed(Instant.parse("2026-10-21T07:28:00Z"), ZoneOffset.UTC))
        .connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(time.pauses).containsExactly(Duration.ofMillis(10_500));
  }

  @Test
  void backsOffExponentiallyUpToALimit() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(502)));
    try (var connector = builder().retries(6).connect()) {
      ApiException e =
          catchThrowableOfType(ServerException.class, () -> connector.runJson(READ, json("{}")));
      assertThat(e.getSuppressed()).hasSize(1);
    }
    assertThat(requests()).hasSize(7);
    assertThat(time.pauses)
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 8_000L);
  }

  @Test
  void theJitterIsFull() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(502)));
    var numbers = List.of(0.0, 0.25).iterator();
    try (var connector = builder().waiting(time, numbers::next).connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(ServerException.class);
    }
    assertThat(time.pauses).containsExactly(Duration.ZERO, Duration.ofMillis(250));
  }

  @Test
  void byDefaultThereAreThreeAttemptsAndAnOptionSaysOtherwise() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
    assertThat(attempts(READ, CallOptions.DEFAULT)).isEqualTo(3);
    server.resetRequests();
    assertThat(attempts(READ, CallOptions.DEFAULT.withRetries(0))).isEqualTo(1);
    server.resetRequests();
    assertThat(attempts(READ, CallOptions.DEFAULT.withRetries(4))).isEqualTo(5);
  }

  static Stream<IOException> neverConnected() {
    return Stream.of(
        new ConnectException("refused"),
        new HttpConnectTimeoutException("late"),
        new UnknownHostException("api.example"));
  }

  @ParameterizedTest
  @MethodSource("neverConnected")
  void whatNeverReachedTheServerIsMadeAgain(IOException failure) {
    ScriptedTransport script = new ScriptedTransport().fail(failure);
    try (var connector = scripted(script).connect()) {
      connector.runJson(ADD, json("{}"));
    }
    assertThat(script.requests).hasSize(2);
  }

  static Stream<IOException> unknownOutcome() {
    return Stream.of(new IOException("reset"), new HttpTimeoutException("late"));
  }

  @ParameterizedTest
  @MethodSource("unknownOutcome")
  void whatMayHaveHappenedIsNotUnlessItIsIdempotent(IOException failure) {
    ScriptedTransport script =
        new ScriptedTransport().fail(failure).fail(failure).fail(failure);
    try (var connector = scripted(script).connect()) {
      assertThatThrownBy(() -> connector.runJson(ADD, json("{}"))).isInstanceOf(ApiException.class);
      assertThat(script.requests).hasSize(1);
      connector.runJson(ADD, json("{}"), KEY);
      assertThat(script.requests).hasSize(4);
      script.fail(failure);
      connector.runJson(READ, json("{}"));
      assertThat(script.requests).hasSize(6);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void brokenConnectionsOfARealServer(Fault fault) {
    onceThenOk(aResponse().withFault(fault).withStatus(200));
    assertThat(attempts(READ, CallOptions.DEFAULT)).isEqualTo(2);
    // The JDK's client repeats a GET itself that got no byte of a response.
    boolean noByte = fault == Fault.EMPTY_RESPONSE || fault == Fault.CONNECTION_RESET_BY_PEER;
    assertThat(time.pauses).hasSize(noByte && TransportUnderTest.isTheDefault() ? 0 : 1);
    server.resetRequests();
    server.resetScenarios();
    assertThat(attempts(ADD, CallOptions.DEFAULT)).isEqualTo(1);
  }

  @Test
  void aServerThatIsDownIsTriedThreeTimes() throws Exception {
    URI gone;
    try (ServerSocket socket = new ServerSocket(0)) {
      gone = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    try (var connector = builder().baseUrl(gone).connect()) {
      assertThatThrownBy(() -> connector.runJson(ADD, json("{}")))
          .isInstanceOf(ConnectionException.class);
    }
    assertThat(time.pauses).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aStreamIsNeverSentTwice(int status) {
    onceThenOk(aResponse().withStatus(status).withHeader("Retry-After", "1"));
    ObjectNode input = json("{}");
    input.set(
        "file",
        RequestContent.TYPE.write(
            RequestContent.of(new ByteArrayInputStream(new byte[] {65}), -1)));
    try (var connector = connect()) {
      assertThatThrownBy(() -> connector.runJson(UPLOAD, input)).isInstanceOf(ApiException.class);
    }
    assertThat(request().getBodyAsString()).isEqualTo("A");
  }

  @Test
  void theDeadlineBoundsEachTimeoutAndEndsTheAttempts() {
    ScriptedTransport script = new ScriptedTransport();
    for (int i = 0; i < 5; i++) {
      script.answer(503, Map.of("Retry-After", List.of("20")), "");
    }
    try (var connector =
        scripted(script).retries(4).deadline(Duration.ofSeconds(70)).connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOfSatisfying(
              ServerException.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(20)));
      assertThat(script.requests)
          .extracting(TransportRequest::timeout)
          .containsExactly(
              Duration.ofSeconds(60),
              Duration.ofMillis(49_500),
              Duration.ofMillis(28_500),
              Duration.ofMillis(6_500));

      script.requests.clear();
      assertThatThrownBy(() -> connector.runJson(
              READ, json("{}"), CallOptions.DEFAULT.withDeadline(Duration.ofSeconds(5))))
          .isInstanceOf(ServerException.class);
      assertThat(script.requests)
          .extracting(TransportRequest::timeout)
          .containsExactly(Duration.ofSeconds(5));
    }
  }

  @Test
  void redirectsCountTowardsTheDeadline() {
    ScriptedTransport script = new ScriptedTransport() {
      @Override
      public TransportResponse send(TransportRequest request) throws IOException {
        time.pass(Duration.ofSeconds(4));
        return super.send(request);
      }
    };
    script.answer(302, Map.of("Location", List.of("/a")), "");
    script.answer(302, Map.of("Location", List.of("/b")), "");
    try (var connector = scripted(script).deadline(Duration.ofSeconds(7)).connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(TimeoutException.class)
          .hasMessage("sample:do: GET /x was not sent: the deadline of the call is over.");
    }
    assertThat(script.requests)
        .extracting(TransportRequest::timeout)
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
  }

  @Test
  void soDoesReadingTheResponse() {
    server.stubFor(any(anyUrl())
        .willReturn(okJson("{\"a\":\"0123456789\"}").withChunkedDribbleDelay(10, 30_000)));
    try (var connector = builder().deadline(Duration.ofMillis(300)).retries(0).connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(TimeoutException.class)
          .hasMessageContaining("within 300 ms");
    }
  }

  @Test
  void aDeadlineThatEndsWithTheHeaderLeavesNoTimeForTheBody() {
    ScriptedTransport script = new ScriptedTransport() {
      @Override
      public TransportResponse send(TransportRequest request) throws IOException {
        time.pass(Duration.ofSeconds(9));
        InputStream endless = new InputStream() {
          private volatile boolean closed;

          @Override
          public int read() throws IOException {
            if (closed) {
              throw new IOException("closed");
            }
            return ' ';
          }

          @Override
          public void close() {
            closed = true;
          }
        };
        return new TransportResponse(200, Headers.empty(), endless);
      }
    };
    try (var connector = scripted(script)
        .responseLimit(Long.MAX_VALUE)
        .deadline(Duration.ofSeconds(7))
        .connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(TimeoutException.class)
          .hasMessageContaining("within 0 ms");
    }
  }

  @Test
  void withoutADeadlineNobodyWaitsLongerThanAMinuteForAServer() {
    server.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "61")));
    assertThat(attempts(READ, CallOptions.DEFAULT)).isEqualTo(1);
    server.resetRequests();
    assertThat(attempts(READ, CallOptions.DEFAULT.withDeadline(Duration.ofHours(1))))
        .isEqualTo(3);
    server.stubFor(any(anyUrl())
        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "999999999999")));
    server.resetRequests();
    assertThat(attempts(READ, CallOptions.DEFAULT.withDeadline(Duration.ofSeconds(Long.MAX_VALUE))))
        .isEqualTo(1);
  }

  @Test
  void aPauseEndsWhenTheThreadIsInterrupted() {
    ScriptedTransport script = new ScriptedTransport();
    script.answer(503, Map.of(), "");
    try (var connector = scripted(script)
        .waiting(time, () -> {
          Thread.currentThread().interrupt();
          return 1;
        })
        .connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOfSatisfying(InterruptedCallException.class, e -> {
            assertThat(e.isRetryable()).isFalse();
            assertThat(e.getSuppressed()).hasOnlyElementsOfType(ServerException.class);
          });
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(script.requests).hasSize(1);
  }

  @Test
  void eachPageOfASearchIsACallOfItsOwn() {
    ScriptedTransport script = new ScriptedTransport()
        .answer(502, Map.of(), "")
        .answer(200, Map.of("Link", List.of("</f?page=2>; rel=next")), "[1]")
        .answer(502, Map.of(), "")
        .answer(502, Map.of(), "")
        .answer(200, Map.of(), "[2]");
    var module = SearchModule.of(
        API, "find", 1, "Find", JsonTypes.INT64, Binding.of("GET", "/f").paging(Paging.link()));
    class Find extends SearchInput<Find, Long> {
      Find() {
        super(module);
      }
    }
    try (var connector = scripted(script).connect()) {
      assertThat(connector.stream(new Find())).containsExactly(1L, 2L);
    }
    assertThat(script.requests).hasSize(5);
  }

  @Test
  void aCallMayGoToAnotherServer() {
    ActionModule<JsonNode> elsewhere =
        action(Binding.of("GET", "/x").server("https://uploads.example"));
    ScriptedTransport script = new ScriptedTransport();
    CallOptions options = CallOptions.DEFAULT
        .withBaseUrl(URI.create("https://eu.example/api/"))
        .withTimeout(Duration.ofSeconds(7));
    try (var connector = scripted(script).connect()) {
      connector.runJson(READ, json("{}"), options);
      connector.runJson(elsewhere, json("{}"), options);
      connector.call("GET", "/y").send(options);
      assertThatThrownBy(() -> connector.runJson(
              READ, json("{}"), options.withBaseUrl(URI.create("file:///etc/passwd"))))
          .isInstanceOf(InvalidConfigurationException.class);
    }
    assertThat(script.requests)
        .allSatisfy(each -> assertThat(each.timeout()).isEqualTo(Duration.ofSeconds(7)))
        .extracting(each -> each.uri().toString())
        .containsExactly(
            "https://eu.example/api/x", "https://eu.example/api/x", "https://eu.example/api/y");
  }

  @Test
  void refusesNumbersThatMeanNothing() {
    assertThatThrownBy(() -> CallOptions.DEFAULT.withRetries(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CallOptions.DEFAULT.withTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().deadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
