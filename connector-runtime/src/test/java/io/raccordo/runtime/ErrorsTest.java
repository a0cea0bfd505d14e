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
import io.raccordo.runtime.example.github.model.SimpleUser;
import io.raccordo.runtime.json.JsonTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest extends LoopbackTest {
  private static final ModuleDescriptor THING = action(Binding.of("GET", "/things/{id}"));

  private ApiException failure(ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).willReturn(response));
    return catchThrowableOfType(ApiException.class, () -> run(THING, "{'id':1}"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, DataException, false",
    "401, InvalidAccessTokenException, false",
    "402, DataException, false",
    "403, InvalidAccessTokenException, false",
    "404, NotFoundException, false",
    "405, InvalidConfigurationException, false",
    "406, InvalidConfigurationException, false",
    "408, TimeoutException, true",
    "409, DuplicateDataException, false",
    "410, NotFoundException, false",
    "413, DataException, false",
    "415, InvalidConfigurationException, false",
    "422, DataException, false",
    "429, RateLimitException, true",
    "500, ServerException, true",
    "501, ServerException, true",
    "503, ServerException, true",
    "504, TimeoutException, true",
    "507, OutOfSpaceException, true",
    "304, ApiException, false",
    "302, ApiException, false",
  })
  void mapsEachStatus(int status, String type, boolean retryable) {
    ApiException e = failure(aResponse()
        .withStatus(status)
        .withHeader("X-Request-Id", "r-1")
        .withHeader("Content-Type", "application/problem+json; charset=utf-8")
        .withBody("{\"title\":\"No\",\"login\":\"ada\"}"));

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.isRetryable()).isEqualTo(retryable);
    assertThat(e.requestId()).contains("r-1");
    assertThat(e.operation()).isEqualTo("sample:do");
    assertThat(e.headers().first("content-type")).isPresent();
    if (status >= 400) {
      assertThat(e).hasMessage("sample:do: GET /things/{id} answered " + status + ": No");
      assertThat(e.body().path("title").stringValue()).isEqualTo("No");
      assertThat(e.bodyAs(SimpleUser.TYPE).orElseThrow().login()).isEqualTo("ada");
      assertThat(e.bodyAs(JsonTypes.STRING)).isEmpty();
    }
  }

  @Test
  void callsAnOperationRetiredOnlyWhenTheServerSaysSo() {
    assertThat(failure(
            aResponse().withStatus(410).withHeader("Sunset", "Sat, 31 Oct 2026 00:00:00 GMT")))
        .isInstanceOf(ApiRetiredException.class);
  }

  @Test
  void readsHowLongToWait() {
    assertThat(
            failure(aResponse().withStatus(429).withHeader("Retry-After", "7")).retryAfter())
        .contains(Duration.ofSeconds(7));
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5));
    assertThat(
            failure(aResponse().withStatus(503).withHeader("Retry-After", date)).retryAfter())
        .hasValueSatisfying(
            d -> assertThat(d).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
    assertThat(failure(aResponse().withStatus(429).withHeader("Retry-After", "soon"))
            .retryAfter())
        .isEmpty();
    ApiException spent = failure(aResponse()
        .withStatus(403)
        .withHeader("X-RateLimit-Remaining", "0")
        .withHeader("X-RateLimit-Reset", "1000000001"));
    assertThat(spent).isInstanceOf(RateLimitException.class);
    assertThat(spent.retryAfter()).contains(Duration.ZERO);
  }

  @Test
  void keepsBodiesThatAreNotJson() {
    ApiException e = failure(aResponse()
        .withStatus(502)
        .withHeader("Content-Type", "text/html")
        .withBody("<h1>Bad</h1>"));
    assertThat(e.body().stringValue()).isEqualTo("<h1>Bad</h1>");
    assertThat(e).hasMessage("sample:do: GET /things/{id} answered 502");
    ApiException broken = failure(aResponse()
        .withStatus(502)
        .withHeader("Content-Type", "application/json")
        .withBody("<h1>"));
    assertThat(broken).isInstanceOf(ServerException.class);
    assertThat(broken.body().stringValue()).isEqualTo("<h1>");
  }

  @Test
  void neverShowsCredentialsThatTheServerRepeats() {
    server.stubFor(any(anyUrl())
        .willReturn(aResponse()
            .withStatus(401)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"message\":\"Bad token s3cr3t-t0ken\\r\\nand key q-k3y\"}")));
    try (var connector = connect(
        Credential.bearer("b", Secret.of("s3cr3t-t0ken")),
        Credential.query("q", "key", Secret.of("q-k3y")))) {
      assertThatThrownBy(() -> connector.runJson(THING, json("{'id':1}")))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage("sample:do: GET /things/{id} answered 401: Bad token *** and key ***");
      assertThat(connector.toString()).isEqualTo("sample v2 Connection[b, q]");
    }
    assertThat(request().getUrl()).isEqualTo("/things/1?key=q-k3y");
  }

  @Test
  void neverShowsCredentialsWhenTheConnectionFails() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (var connector = builder(
            Credential.query("q", "key", Secret.of("q-k3y")),
            Credential.cookie("c", "k", Secret.of("c-k3y")))
        .baseUrl(URI.create("http://127.0.0.1:" + port))
        .connect()) {
      assertThatThrownBy(() -> connector.runJson(THING, json("{'id':1}")))
          .isInstanceOfSatisfying(ConnectionException.class, e -> {
            assertThat(e.isRetryable()).isTrue();
            assertThat(e.status()).isZero();
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("k3y").contains("127.0.0.1:" + port);
          });
    }
  }

  @Test
  void reportsBrokenConnections() {
    assertThat(failure(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
        .isInstanceOf(ConnectionException.class);
    assertThat(failure(aResponse().withFault(Fault.EMPTY_RESPONSE)))
        .isInstanceOf(ConnectionException.class);
    assertThat(failure(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)))
        .isInstanceOf(ConnectionException.class);
    assertThat(failure(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)))
        .isInstanceOf(ConnectionException.class);
  }

  @Test
  void waitsNoLongerThanToldForTheResponseAndItsEnd() {
    server.stubFor(
        any(anyUrl()).willReturn(okJson("{\"a\":\"0123456789\"}").withFixedDelay(3_000)));
    try (var connector = builder().timeout(Duration.ofMillis(200)).connect()) {
      assertThatThrownBy(() -> connector.runJson(THING, json("{'id':1}")))
          .isInstanceOf(TimeoutException.class)
          .hasMessageContaining("200 ms");
      server.stubFor(any(anyUrl())
          .willReturn(okJson("{\"a\":\"0123456789\"}").withChunkedDribbleDelay(10, 5_000)));
      long begun = System.nanoTime();
      assertThatThrownBy(() -> connector.runJson(THING, json("{'id':1}")))
          .isInstanceOf(TimeoutException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(3_000)));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> run(THING, "{'id':1}")).isInstanceOf(ConnectionException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void refusesResponsesThatAreTooLarge() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"a\":\"" + "x".repeat(20_000) + "\"}")));
    try (var connector = builder().responseLimit(10_000).connect()) {
      assertThatThrownBy(() -> connector.runJson(THING, json("{'id':1}")))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("larger than 10000 bytes");
    }
  }

  @Test
  void saysWhatIsWrongWithAResponseThatIsNotWhatWasPromised() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"a\": [1, ")));
    assertThatThrownBy(() -> run(THING, "{'id':1}"))
        .isInstanceOf(IncompleteDataException.class)
        .hasMessage("sample:do: The response breaks off within its JSON (line 1, column 11).");
    assertThat(time.pauses).hasSize(2);

    server.stubFor(any(anyUrl()).willReturn(okJson("{\"secret\": tru")));
    assertThatThrownBy(() -> run(THING, "{'id':1}"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is not JSON, although it says so (line 1")
        .hasMessageNotContaining("tru");

    server.stubFor(any(anyUrl()).willReturn(okJson("[1]")));
    assertThatThrownBy(() -> run(action(SimpleUser.TYPE, Binding.of("GET", "/x")), "{}"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is array where object was expected");

    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    assertThatThrownBy(() -> run(action(JsonTypes.INT64, Binding.of("GET", "/x")), "{}"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has no body where int64 number was expected");
  }

  @Test
  void errorsCanBeSerialized() throws Exception {
    ApiException e = failure(aResponse().withStatus(409).withHeader("X", "y").withBody("text"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((ApiException) in.readObject()).headers().first("x")).contains("y");
    }
  }
}
