package io.raccordo.runtime.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorDescriptor;
import io.raccordo.runtime.InstantTriggerModule;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.Upgrade;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.JsonUpgrade;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookHandlerTest {
  private static final ConnectorDescriptor API = ConnectorDescriptor.of(
      "vendor",
      "Vendor",
      () -> List.of(WebhookHandlerTest.OPENED, WebhookHandlerTest.OPENED_2),
      ApiVersion.of("2024-01-01", "https://api.example").retired(),
      ApiVersion.of("2025-01-01", "https://api.example"),
      ApiVersion.of("2026-01-01", "https://api.example"));

  /** From 2025 on, what was {@code a} is {@code b}; from 2026 on, {@code c}. */
  private static final InstantTriggerModule<JsonNode> OPENED_2 = InstantTriggerModule.of(
      API, "opened", 2, "Opened", JsonTypes.JSON, Binding.webhook("o").since("2026-01-01"));

  private static final InstantTriggerModule<JsonNode> OPENED = InstantTriggerModule.of(
      API,
      "opened",
      1,
      "Opened",
      JsonTypes.JSON,
      Binding.webhook("o"),
      Upgrade.to(() -> OPENED_2).since("2026-01-01").output(JsonUpgrade.same().move("/b", "/a")));

  private static final InstantTriggerModule<String> PUSHED =
      InstantTriggerModule.of(API, "pushed", 1, "Pushed", JsonTypes.STRING, Binding.webhook("p"));

  private static final class Vendor extends Connector {
    Vendor(ConnectorBuilder<Vendor> builder) {
      super(builder);
    }
  }

  private final Connector connector =
      ConnectorBuilder.of(API, new Connection(), Vendor::new).connect();
  private final List<String> taken = new ArrayList<>();

  @AfterEach
  void close() {
    connector.close();
  }

  private WebhookBuilder open() {
    return WebhookHandler.builder(connector).unverified();
  }

  private static WebhookRequest post(String body, String... headers) {
    java.util.TreeMap<String, List<String>> fields = new java.util.TreeMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      fields.put(headers[i], List.of(headers[i + 1]));
    }
    return WebhookRequest.of(
        "POST", URI.create("/"), Headers.of(fields), body.getBytes(StandardCharsets.UTF_8));
  }

  private static WebhookRequest get(String method, String uri) {
    return WebhookRequest.of(method, URI.create(uri), Headers.empty(), new byte[0]);
  }

  private static String body(WebhookResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void handsEventsToTheirModules() {
    WebhookHandler handler = open()
        .eventHeader("X-Event")
        .eventAt("/action")
        .on("issues.opened", OPENED_2, payload -> taken.add("opened " + payload))
        .on("issues", PUSHED, payload -> taken.add("issues"))
        .on("push", PUSHED, payload -> taken.add("pushed " + payload))
        .build();
    assertThat(
            handler.handle(post("{\"action\":\"opened\"}", "X-Event", "issues")).status())
        .isEqualTo(200);
    assertThat(handler.handle(post("\"hi\"", "X-Event", "push")).status()).isEqualTo(200);
    assertThat(handler.handle(post("\"hi\"", "X-Event", "issues")).status()).isEqualTo(200);
    assertThat(handler.handle(post("{\"action\":\"x\"}", "X-Event", "star")).status())
        .isEqualTo(200);
    assertThat(handler.handle(post("{\"action\":\"opened\"}")).status()).isEqualTo(200);
    assertThat(taken).containsExactly("opened {\"action\":\"opened\"}", "pushed hi", "issues");
  }

  @Test
  void handsEverythingToOneModule() {
    WebhookHandler handler =
        open().onOther(OPENED_2, payload -> taken.add("" + payload)).build();
    assertThat(handler.handle(post("{}")).status()).isEqualTo(200);
    assertThat(taken).containsExactly("{}");
  }

  @Test
  void takesJsonModules() {
    WebhookHandler handler = open()
        .eventAt("/type")
        .on("opened", connector.module("opened", 1), payload -> taken.add("" + payload))
        .version(DeclaredVersion.header("Api-Version"))
        .build();
    assertThat(handler.handle(post("{\"type\":\"opened\",\"b\":1}")).status()).isEqualTo(200);
    assertThat(handler
            .handle(post("{\"type\":\"opened\",\"a\":2}", "Api-Version", "2024-01-01"))
            .status())
        .isEqualTo(200);
    assertThat(taken)
        .containsExactly("{\"type\":\"opened\",\"a\":1}", "{\"type\":\"opened\",\"a\":2}");
  }

  @Test
  void answersWhatWentWrong() {
    WebhookHandler handler = open()
        .eventAt("/type")
        .onOther(PUSHED, payload -> {
          throw new IOException("database down");
        })
        .bodyLimit(10)
        .build();
    assertThat(handler.handle(post("\"x\"")).status()).isEqualTo(500);
    for (String bad : List.of("{", "", "7", "{}")) {
      assertThat(handler.handle(post(bad)).status()).as(bad).isEqualTo(400);
    }
    assertThat(handler.handle(post("\"12345678\"")).status()).isEqualTo(500);
    assertThat(handler.handle(post("\"123456789\"")).status()).isEqualTo(413);
    WebhookResponse put = handler.handle(get("PUT", "/"));
    assertThat(put.status()).isEqualTo(405);
    assertThat(put.headers().first("Allow")).contains("POST");
    WebhookHandler picky = open()
        .eventAt("/type")
        .on("a", PUSHED, payload -> {})
        .refuseUnknownEvents()
        .build();
    assertThat(picky.handle(post("{\"type\":\"b\"}")).status()).isEqualTo(404);
    WebhookHandler other =
        open().onOther(PUSHED, taken::add).answer(WebhookResponse.of(202)).build();
    assertThat(other.handle(post("\"x\"")).status()).isEqualTo(202);
    assertThat(List.of(other.toString(), put.toString(), post("\"s3cret\"").toString()))
        .containsExactly("WebhookHandler[vendor]", "405", "POST, 8 bytes");
  }

  @Test
  void refusesWithoutAReason() {
    WebhookHandler handler = WebhookHandler.builder(connector)
        .signature(HmacSignature.github(Secret.of("k3y")))
        .challenge(WebhookChallenge.slack())
        .onOther(PUSHED, taken::add)
        .build();
    for (WebhookRequest request : List.of(
        post("\"x\""),
        post("\"x\"", "X-Hub-Signature-256", "sha256=00"),
        post("{\"type\":\"url_verification\",\"challenge\":\"c\"}"))) {
      WebhookResponse response = handler.handle(request);
      assertThat(response.status()).isEqualTo(401);
      assertThat(response.body()).isEmpty();
      assertThat(response.headers().asMap()).isEmpty();
    }
    WebhookHandler broken = WebhookHandler.builder(connector)
        .signature(request -> {
          throw new IllegalStateException("no key store");
        })
        .onOther(PUSHED, taken::add)
        .build();
    assertThat(broken.handle(post("\"x\"")).status()).isEqualTo(401);
    assertThat(taken).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> WebhookHandler.builder(connector).build())
        .withMessageContaining("signature(...), or unverified()");
  }

  @Test
  void readsThePayloadInTheVersionThatItDeclares() {
    WebhookHandler handler = open()
        .version(DeclaredVersion.at("/v").named("may", "2025-01-01"))
        .onOther(OPENED, payload -> taken.add("1 " + payload))
        .build();
    assertThat(handler.handle(post("{\"b\":1}")).status()).isEqualTo(200);
    assertThat(handler.handle(post("{\"b\":1,\"v\":\"2026-01-01\"}")).status()).isEqualTo(200);
    assertThat(handler.handle(post("{\"a\":1,\"v\":\"may\"}")).status()).isEqualTo(200);
    assertThat(handler.handle(post("{\"a\":1,\"v\":\"2024-01-01\"}")).status()).isEqualTo(200);
    assertThat(handler.handle(post("{\"a\":1,\"v\":\"2025-06-01.acacia\"}")).status())
        .isEqualTo(500);
    assertThat(taken)
        .containsExactly(
            "1 {\"a\":1}",
            "1 {\"v\":\"2026-01-01\",\"a\":1}",
            "1 {\"a\":1,\"v\":\"may\"}",
            "1 {\"a\":1,\"v\":\"2024-01-01\"}");
  }

  @Test
  void findsAVersionForOneThatIsNotKnown() {
    List<ApiVersion> versions = API.versions();
    DeclaredVersion rule = DeclaredVersion.at("/v").orEarlier();
    assertThat(rule.label("2025-06-01.acacia", versions)).contains("2025-01-01");
    assertThat(rule.label("2030-06", versions)).contains("2026-01-01");
    assertThat(rule.label("2023-12-31", versions)).isEmpty();
    assertThat(rule.label("v7", versions)).isEmpty();
    assertThat(rule.otherwise("2026-01-01").label("v7", versions)).contains("2026-01-01");
    assertThat(DeclaredVersion.header("V").label("2025-06-01", versions)).isEmpty();
  }

  @Test
  void aPayloadGoesToTheNewestRevisionThatItsVersionServes() {
    WebhookHandler handler = open()
        .version(DeclaredVersion.at("/v"))
        .onOther(OPENED_2, payload -> taken.add("2 " + payload.path("v")))
        .onOther(OPENED, payload -> taken.add("1 " + payload.path("v")))
        .build();
    handler.handle(post("{\"b\":1,\"v\":\"2026-01-01\"}"));
    handler.handle(post("{\"a\":1,\"v\":\"2025-01-01\"}"));
    assertThat(taken).containsExactly("2 \"2026-01-01\"", "1 \"2025-01-01\"");
    WebhookHandler newest = open()
        .version(DeclaredVersion.at("/v"))
        .onOther(OPENED_2, payload -> taken.add("never"))
        .build();
    assertThat(newest.handle(post("{\"v\":\"2025-01-01\"}")).status()).isEqualTo(500);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open().on("e", OPENED, p -> {}).on("e", OPENED, p -> {}))
        .withMessageContaining("The event \"e\" is taken by vendor:opened already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open().on("e", OPENED, p -> {}).on("e", PUSHED, p -> {}));
  }

  @Test
  void answersChallenges() {
    WebhookHandler handler = open()
        .challenge(WebhookChallenge.slack())
        .challenge(WebhookChallenge.hub(Secret.of("agreed")))
        .challenge(WebhookChallenge.microsoftGraph())
        .onOther(OPENED_2, payload -> taken.add("" + payload))
        .build();
    WebhookResponse slack =
        handler.handle(post("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}"));
    assertThat(slack.status()).isEqualTo(200);
    assertThat(body(slack)).isEqualTo("3eZbrw1a");
    String hub = "/?hub.mode=subscribe&hub.challenge=1158%3C201444&hub.verify_token=";
    WebhookResponse agreed = handler.handle(get("GET", hub + "agreed"));
    assertThat(body(agreed)).isEqualTo("1158<201444");
    assertThat(agreed.headers().first("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(agreed.headers().first("X-Content-Type-Options")).contains("nosniff");
    for (String token : List.of("", "other", "%00", "%ff")) {
      assertThat(handler.handle(get("GET", hub + token)).status()).as(token).isEqualTo(403);
    }
    assertThat(handler.handle(get("GET", "/")).status()).isEqualTo(405);
    WebhookResponse graph =
        handler.handle(get("POST", "/?validationToken=Validation%3a+Testing+%26+more"));
    assertThat(graph.status()).isEqualTo(200);
    assertThat(body(graph)).isEqualTo("Validation: Testing & more");
    assertThat(handler
            .handle(get("POST", "/?validationToken=" + "x".repeat(5_000)))
            .status())
        .isEqualTo(400);
    assertThat(taken).isEmpty();
  }

  @Test
  void worksInAnyServer() throws IOException, InterruptedException {
    Secret secret = Secret.of("It's a Secret to Everybody");
    WebhookHandler handler = WebhookHandler.builder(connector)
        .signature(HmacSignature.github(secret))
        .onOther(PUSHED, taken::add)
        .bodyLimit(100)
        .build();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", exchange -> {
      WebhookResponse response = handler.handle(
          exchange.getRequestMethod(),
          exchange.getRequestURI(),
          Headers.of(exchange.getRequestHeaders()),
          exchange.getRequestBody());
      response.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] body = response.body();
      exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
      String signature = "sha256=" + hex(secret, "\"caf\u00e9\"");
      assertThat(send(address, "\"caf\u00e9\"", signature)).isEqualTo(200);
      assertThat(send(address, "\"coffee\"", signature)).isEqualTo(401);
      assertThat(send(address, "x".repeat(100_000), signature)).isEqualTo(413);
      assertThat(taken).containsExactly("caf\u00e9");
    } finally {
      server.stop(0);
    }
  }

  private static String hex(Secret secret, String text) {
    try {
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(
          secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int send(URI address, String body, String signature)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address)
        .header("X-Hub-Signature-256", signature)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void readsTheQuery() {
    WebhookRequest request = get("GET", "/?a=1&b&c=%41%2B+&a=2&=3");
    assertThat(request.query("a")).contains("1");
    assertThat(request.query("b")).contains("");
    assertThat(request.query("c")).contains("A+ ");
    assertThat(request.query("d")).isEqualTo(Optional.empty());
    assertThat(get("GET", "/").query("a")).isEmpty();
    assertThat(Map.of("method", request.method())).containsEntry("method", "GET");
  }
}
