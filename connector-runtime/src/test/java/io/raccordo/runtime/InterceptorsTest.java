package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What stands around the attempts of calls, and what it gets to see. */
class InterceptorsTest extends LoopbackTest {
  private static final ActionModule<JsonNode> READ =
      action(Binding.of("GET", "/x").query("q"));
  private static final ActionModule<JsonNode> ADD =
      action(Binding.of("POST", "/x").json());

  private final ScriptedTransport script = new ScriptedTransport();

  private ConnectorBuilder<SampleConnector> secured() {
    return ConnectorBuilder.of(
            API,
            new Connection(
                Credential.bearer("b", Secret.of("s3cr3t-b")),
                Credential.query("q", "key", Secret.of("s3cr3t-q")),
                Credential.cookie("c", "sid", Secret.of("s3cr3t-c"))),
            SampleConnector::new)
        .baseUrl(URI.create("https://api.example"))
        .transport(script)
        .waiting(time, () -> 1.0);
  }

  private static Interceptor changing(UnaryOperator<TransportRequest> change) {
    return attempt -> attempt.proceed(change.apply(attempt.request()));
  }

  private static String all(TransportRequest request) {
    return request + " " + request.uri() + " " + request.headers().asMap();
  }

  @Test
  void seeNoSecretAndAllAttempts() {
    List<String> seen = new ArrayList<>();
    script.answer(302, Map.of("Location", List.of("/y")), "");
    script.answer(503, Map.of(), "");
    script.answer(200, Map.of(), "1");
    try (var connector = secured()
        .interceptor(attempt -> {
          TransportResponse response = attempt.proceed(attempt.request());
          seen.add(attempt.operation() + " " + attempt.number() + " " + all(attempt.request())
              + " -> " + response.status());
          assertThat(all(attempt.request())).doesNotContain("s3cr3t");
          assertThat(attempt.request().toString()).doesNotContain("confidential");
          return response;
        })
        .connect()) {
      connector.runJson(READ, json("{'q':'confidential'}"));
    }
    String request = "GET https://api.example/x https://api.example/x?q=confidential "
        + "{Accept=[application/json], Accept-Encoding=[gzip], Api-Version=[2], User-Agent=[raccordo-sample]}";
    assertThat(seen)
        .containsExactly(
            "sample:do 1 " + request + " -> 503", "sample:do 2 " + request + " -> 200");
    assertThat(script.requests)
        .hasSize(3)
        .allSatisfy(sent ->
            assertThat(all(sent)).contains("Bearer s3cr3t-b", "key=s3cr3t-q", "sid=s3cr3t-c"));
  }

  @Test
  void standInOrder() {
    try (var connector = secured()
        .interceptor(changing(request -> request.withHeader("x-trail", "a")))
        .interceptor(changing(request ->
            request.withHeader("X-Trail", request.headers().first("x-trail").orElseThrow() + "b")))
        .connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(script.requests.get(0).headers().all("X-TRAIL")).containsExactly("ab");
  }

  @Test
  void changeTheWholeRequest() throws Exception {
    try (var connector = secured()
        .interceptor(changing(request -> new TransportRequest(
            "PUT",
            URI.create("https://api.example/z?a=b"),
            Headers.of(Map.of("X-A", List.of("1", "2"))),
            RequestContent.of("text"),
            Duration.ofSeconds(3))))
        .deadline(Duration.ofSeconds(30))
        .connect()) {
      connector.runJson(ADD, json("{'a':1}"));
    }
    TransportRequest sent = script.requests.get(0);
    assertThat(sent.method()).isEqualTo("PUT");
    assertThat(sent.uri()).hasToString("https://api.example/z?a=b&key=s3cr3t-q");
    assertThat(sent.headers().asMap()).containsOnlyKeys("Authorization", "Cookie", "X-A");
    assertThat(sent.headers().all("X-A")).containsExactly("1, 2");
    assertThat(sent.body().orElseThrow().open()).hasContent("text");
    assertThat(sent.timeout()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void cannotProlongTheDeadline() {
    try (var connector = secured()
        .deadline(Duration.ofSeconds(5))
        .interceptor(changing(request -> new TransportRequest(
            request.method(), request.uri(), request.headers(), null, Duration.ofHours(1))))
        .connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(script.requests.get(0).timeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void leadElsewhereWithoutCredentials() {
    try (var connector = secured()
        .interceptor(changing(request -> new TransportRequest(
            request.method(),
            URI.create("https://proxy.example/x"),
            request.headers(),
            null,
            request.timeout())))
        .connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(all(script.requests.get(0)))
        .startsWith("GET https://proxy.example/x")
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource({"X-A, 'a\r\nX-B: b'", "Host, evil.example", "'X A', a"})
  void cannotSendWhatNobodyMay(String name, String value) {
    try (var connector = secured()
        .interceptor(changing(request -> request.withHeader(name, value)))
        .connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(InvalidConfigurationException.class);
    }
    assertThat(script.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/relative", "file:///etc/passwd", "https:opaque"})
  void cannotLeaveTheWeb(String address) {
    try (var connector = secured()
        .interceptor(changing(request -> new TransportRequest(
            request.method(), URI.create(address), request.headers(), null, request.timeout())))
        .connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("no web address");
    }
    assertThat(script.requests).isEmpty();
  }

  @Test
  void answerThemselvesAndTheAnswerIsReadAsAny() {
    Interceptor cached = attempt -> new TransportResponse(
        attempt.number() == 1 ? 429 : 200,
        Headers.empty(),
        new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8)));
    try (var connector = secured().interceptor(cached).connect()) {
      assertThat(connector.runJson(ADD, json("{}"))).hasToString("[1]");
    }
    assertThat(script.requests).isEmpty();
    assertThat(time.pauses).hasSize(1);
  }

  @Test
  void replaceTheBodyThatTheyRead() {
    script.answer(200, Map.of(), "{\"a\":1}");
    Interceptor reading = attempt -> {
      try (TransportResponse response = attempt.proceed(attempt.request())) {
        String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        return new TransportResponse(
            response.status(),
            response.headers(),
            new ByteArrayInputStream(body.replace('a', 'b').getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
    try (var connector = secured().interceptor(reading).connect()) {
      assertThat(connector.runJson(READ, json("{}"))).hasToString("{\"b\":1}");
    }
  }

  @Test
  void whatTheyThrowReachesTheCaller() {
    script.fail(new IOException("reset"));
    List<String> failures = new ArrayList<>();
    try (var connector = secured()
        .interceptor(attempt -> {
          if (attempt.number() == 2) {
            throw new IllegalStateException("mine");
          }
          try {
            return attempt.proceed(attempt.request());
          } catch (ApiException e) {
            failures.add(e.getClass().getSimpleName());
            throw e;
          }
        })
        .connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("mine");
    }
    assertThat(failures).containsExactly("ConnectionException");
  }

  @Test
  void secretsThatAServerRepeatsStayOutOfMessages() {
    script.answer(
        400, Map.of("Content-Type", List.of("application/json")), "{\"message\":\"no s3cr3t-b\"}");
    try (var connector = secured().interceptor(changing(request -> request)).connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("no ***");
    }
  }
}
