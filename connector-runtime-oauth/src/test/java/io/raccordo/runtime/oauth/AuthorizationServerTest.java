package io.raccordo.runtime.oauth;

import com.sun.net.httpserver.HttpServer;
import io.raccordo.runtime.AccessTokens;
import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorDescriptor;
import io.raccordo.runtime.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Starts an authorization server, which rotates refresh tokens, and an API that takes its tokens.
 */
abstract class AuthorizationServerTest {
  private static MockOAuth2Server server;
  private static final ConnectorDescriptor API =
      ConnectorDescriptor.of("sample", "Sample", List::of, ApiVersion.of("v1", ""));

  final SettableClock clock = new SettableClock();
  final RecordingTransport transport = new RecordingTransport();
  final TokenStore store = TokenStore.inMemory();

  /** Tokens that the API refuses; those that it was sent. */
  final Set<String> revoked = ConcurrentHashMap.newKeySet();

  final Set<String> seen = ConcurrentHashMap.newKeySet();
  private HttpServer api;
  private ExecutorService apiThreads;

  static final class Sample extends Connector {
    Sample(ConnectorBuilder<Sample> builder) {
      super(builder);
    }
  }

  @BeforeAll
  static void startServer() {
    server = new MockOAuth2Server(new OAuth2Config(false, null, null, true));
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterAll
  static void stopServer() {
    server.shutdown();
  }

  @BeforeEach
  void startApi() throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    apiThreads = Executors.newFixedThreadPool(16);
    api.setExecutor(apiThreads);
    api.createContext("/", exchange -> {
      exchange.getRequestBody().readAllBytes();
      String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
          .replaceFirst("^Bearer ", "");
      seen.add(token);
      answered(token);
      exchange.sendResponseHeaders(token.equals("null") || revoked.contains(token) ? 401 : 204, -1);
      exchange.close();
    });
    api.start();
  }

  /** Called for each request to the API, before it is judged. */
  void answered(String token) {}

  @AfterEach
  void stopApi() {
    api.stop(0);
    apiThreads.shutdownNow();
    transport.close();
  }

  static URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getConfig().getHttpServer().port() + "/default");
  }

  static OAuthEndpoints endpoints() {
    return OAuthEndpoints.none()
        .withAuthorization(URI.create(issuer() + "/authorize"))
        .withToken(URI.create(issuer() + "/token"));
  }

  OAuthClientBuilder builder() {
    return OAuthClient.builder(endpoints(), "raccordo")
        .store(store)
        .clock(clock)
        .transport(transport);
  }

  ConnectorBuilder<Sample> api(AccessTokens tokens) {
    return api(tokens, URI.create("http://127.0.0.1:" + api.getAddress().getPort()));
  }

  static ConnectorBuilder<Sample> api(AccessTokens tokens, URI url) {
    return ConnectorBuilder.of(API, new Connection(Credential.bearer("oauth", tokens)), Sample::new)
        .baseUrl(url);
  }

  /** One call of the API. */
  int call(AccessTokens tokens) {
    try (Sample connector = api(tokens).connect()) {
      return connector.call("GET", "/me").send().status();
    }
  }

  /** Does what the person's browser does: where the server sends it. */
  static URI browse(URI url) {
    try {
      HttpResponse<Void> response = HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding());
      return URI.create(response.headers().firstValue("Location").orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
