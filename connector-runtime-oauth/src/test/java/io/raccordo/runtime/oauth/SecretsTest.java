package io.raccordo.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.runtime.AccessToken;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.jul.JDK14LoggerFactory;

/** All flows, with all logs: none of it shows a secret. */
@Tag("once")
class SecretsTest extends AuthorizationServerTest {
  private static final List<String> SERVERS =
      List.of("no.nav", "okhttp", "mockwebserver", "com.sun.net.httpserver");

  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final Queue<String> shown = new ConcurrentLinkedQueue<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final Handler[] handlers = root.getHandlers();
  private final Handler listener = new Handler() {
    @Override
    public void publish(LogRecord record) {
      String name = String.valueOf(record.getLoggerName());
      // What the servers of this test log is theirs.
      if (SERVERS.stream().noneMatch(name::startsWith)) {
        shown.add(formatter.format(record));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    for (Handler handler : handlers) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.ALL);
    root.addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(listener);
    root.setLevel(before);
    for (Handler handler : handlers) {
      root.addHandler(handler);
    }
  }

  private Secret plant(String value) {
    secrets.add(value);
    return Secret.of(value);
  }

  private void plant(TokenSet tokens) {
    secrets.add(tokens.accessToken().value().reveal());
    tokens.refreshToken().ifPresent(token -> secrets.add(token.reveal()));
    tokens.idToken().ifPresent(token -> secrets.add(token.reveal()));
    shown.add(tokens + " " + tokens.accessToken() + tokens.toSecret());
  }

  private void fail(Runnable call) {
    try {
      call.run();
      throw new AssertionError("It should have failed");
    } catch (ApiException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      shown.add(trace + " " + e.body() + e.headers());
    }
  }

  @Test
  void showsNoSecret() throws Exception {
    assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(JDK14LoggerFactory.class);
    Secret clientSecret = plant("planted-client-secret");
    try (OAuthClient client = builder().secret(clientSecret).build()) {
      AuthorizationRequest begun =
          client.begin(URI.create("https://host.example/callback"), List.of("openid"));
      secrets.add(begun.verifier().reveal());
      secrets.add(begun.state().reveal());
      URI callback = browse(begun.url());
      // What the browser of this test logs is not ours.
      shown.clear();
      secrets.add(RecordingTransport.form(callback.getRawQuery()).get("code"));
      shown.add(begun + " " + begun.toSecret());
      TokenSet issued = client.complete(begun, callback);
      plant(issued);
      OAuthTokens tokens = client.connect("user", issued);
      call(tokens);
      revoked.addAll(seen);
      call(tokens);
      plant(store.load("user").orElseThrow());
      shown.add(client + " " + tokens + store);
      // The code was used; the API refuses all.
      fail(() -> client.complete(begun, callback));
      fail(() -> client.complete(begun, URI.create("https://host.example/callback?code=c")));
      TokenSet lost = TokenSet.of(
          AccessToken.of(plant("planted-access")).withExpiresAt(clock.instant()),
          plant("planted-refresh"),
          clock.instant());
      fail(() -> call(client.connect("lost", lost)));

      call(client.password("person", "monalisa", plant("planted-password"), List.of()));
      var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      JwtAssertion assertion = JwtAssertion.of("robot", keys.getPrivate());
      call(client.jwtBearer("robot", assertion, List.of("read")));
      secrets.add(transport.forms.get(transport.forms.size() - 1).get("assertion"));
      call(client.clientCredentials("acme", List.of()));
      for (String key : List.of("person", "robot", "acme")) {
        plant(store.load(key).orElseThrow());
      }
      shown.add(assertion + " " + ClientAuthentication.post(clientSecret) + transport.requests);
    }
    secrets.addAll(encodedClientSecrets());
    assertThat(secrets).hasSizeGreaterThan(12);
    assertThat(shown).hasSizeGreaterThan(20);
    assertThat(String.join("\n", shown)).contains("was renewed", "Connect again");
    List<String> found = new ArrayList<>();
    for (String text : shown) {
      secrets.stream().filter(text::contains).forEach(secret -> found.add(secret + " in " + text));
    }
    assertThat(found).isEmpty();
  }

  /** What the Authorization header field had. */
  private Set<String> encodedClientSecrets() {
    Set<String> encoded = new LinkedHashSet<>();
    transport.requests.forEach(request -> request
        .headers()
        .first("Authorization")
        .ifPresent(value -> encoded.add(value.substring(value.indexOf(' ') + 1))));
    return encoded;
  }
}
