package io.raccordo.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.AccessTokens;
import io.raccordo.runtime.InvalidAccessTokenException;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Flows against a server that refuses what is wrong: with people, who sign in and consent. */
@Tag("once")
class StrictServerTest {
  private static SpringServer server;
  private static OAuthEndpoints endpoints;

  private final SettableClock clock = new SettableClock();
  private final RecordingTransport transport = new RecordingTransport();

  @BeforeAll
  static void start() throws Exception {
    server = new SpringServer();
    endpoints = OAuthEndpoints.discover(server.issuer());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void close() {
    transport.close();
  }

  private OAuthClientBuilder builder(String id) {
    OAuthClientBuilder builder =
        OAuthClient.builder(endpoints, id).clock(clock).transport(transport);
    return id.equals(SpringServer.DEVICE) ? builder : builder.secret(SpringServer.CLIENT_SECRET);
  }

  private OAuthClient client() {
    return builder(SpringServer.CLIENT).build();
  }

  /** One call of the API, which looks into the token. */
  private static int call(AccessTokens tokens) {
    try (AuthorizationServerTest.Sample connector =
        AuthorizationServerTest.api(tokens, server.issuer()).connect()) {
      return connector.call("GET", "/things").send().status();
    }
  }

  private List<String> grants() {
    return transport.forms.stream().map(f -> f.get("grant_type")).toList();
  }

  @Test
  void findsAllEndpoints() {
    URI issuer = server.issuer();
    assertThat(endpoints.issuer()).contains(issuer.toString());
    assertThat(endpoints.authorization()).contains(issuer.resolve("/oauth2/authorize"));
    assertThat(endpoints.token()).contains(issuer.resolve("/oauth2/token"));
    assertThat(endpoints.deviceAuthorization())
        .contains(issuer.resolve("/oauth2/device_authorization"));
  }

  @Test
  void waitsForAPersonWhoAuthorizesTheDevice() {
    Person person = new Person("ada", true);
    List<DeviceAuthorization> begun = new ArrayList<>();
    List<Duration> pauses = new ArrayList<>();
    OAuthClientBuilder builder = builder(SpringServer.DEVICE).pause(time -> {
      pauses.add(time);
      clock.pass(time);
      if (pauses.size() == 3) {
        person.visit(begun.get(0).verificationUriComplete().orElseThrow());
      }
    });
    try (OAuthClient client = builder.build()) {
      begun.add(client.beginDevice(List.of("read")));
      assertThat(begun.get(0).expiresAt()).isEqualTo(clock.instant().plusSeconds(300));
      TokenSet issued = client.await(begun.get(0));
      assertThat(person.pages).containsExactly("Please sign in", "Consent required");
      // The server names no interval. Had it answered else than authorization_pending, it grew.
      assertThat(pauses).hasSize(3).containsOnly(Duration.ofSeconds(5));

      OAuthTokens tokens = client.connect("ada", issued);
      assertThat(call(tokens)).isEqualTo(204);
      Secret first = tokens.current().value();
      clock.pass(Duration.ofHours(1));
      assertThat(call(tokens)).isEqualTo(204);
      assertThat(tokens.current().value()).isNotEqualTo(first);
      assertThat(grants().get(4)).isEqualTo("refresh_token");
      assertThat(transport.forms)
          .allSatisfy(form -> assertThat(form).containsEntry("client_id", SpringServer.DEVICE));
      // The code was good for once.
      assertThatThrownBy(() -> client.poll(begun.get(0)))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("Connect again");
    }
  }

  @Test
  void saysThatThePersonRefusedTheDevice() {
    Person person = new Person("bob", false);
    try (OAuthClient client = client()) {
      DeviceAuthorization device = client.beginDevice(List.of("read"));
      assertThat(client.poll(device)).isEmpty();
      person.visit(URI.create(device.verificationUri() + "?user_code=" + device.userCode()));
      assertThat(person.pages).containsExactly("Please sign in", "Consent required");
      assertThatThrownBy(() -> client.poll(device))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("access_denied")
          .hasMessageEndingWith("Connect again.");
    }
  }

  @Test
  void saysThatTheCodesOfTheDeviceHaveExpired() {
    try (OAuthClient client =
        builder(SpringServer.HASTY_CLIENT).pause(time -> Thread.sleep(1100)).build()) {
      DeviceAuthorization device = client.beginDevice(List.of("read"));
      assertThatThrownBy(() -> client.await(device))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("expired_token")
          .hasMessageEndingWith("Connect again.");
    }
  }

  @Test
  void exchangesACodeOnceAndWithItsProofOnly() {
    Person person = new Person("cleo", true);
    try (OAuthClient client = client()) {
      AuthorizationRequest begun = client.begin(SpringServer.BACK, List.of("openid", "read"));
      URI callback = person.visit(begun.url());
      assertThat(person.pages).containsExactly("Please sign in", "Consent required");
      assertThat(callback.toString()).startsWith(SpringServer.BACK + "?");

      // The callback of a request that somebody else began, in this one's place.
      AuthorizationRequest other = client.begin(SpringServer.BACK, List.of("openid", "read"));
      AuthorizationRequest forged = new AuthorizationRequest(
          begun.url(), begun.redirectUri(), begun.state(), other.verifier(), begun.scopes());
      assertThatThrownBy(() -> client.complete(other, callback))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("state is another one");
      assertThat(transport.forms).isEmpty();
      assertThatThrownBy(() -> client.complete(forged, callback))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("invalid_grant");

      // Consent is remembered.
      AuthorizationRequest again = client.begin(SpringServer.BACK, List.of("openid", "read"));
      URI second = person.visit(again.url());
      assertThat(person.pages).hasSize(2);
      TokenSet issued = client.complete(again, second);
      assertThat(issued.idToken()).isPresent();
      assertThat(call(client.connect("cleo", issued))).isEqualTo(204);
      assertThatThrownBy(() -> client.complete(again, second))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("invalid_grant")
          .hasMessageEndingWith("Connect again.");
      // RFC 6749, section 4.1.2: who shows a code again ends what it was exchanged for.
      assertThatThrownBy(() -> client.refresh(issued))
          .isInstanceOf(InvalidAccessTokenException.class);
    }
  }

  @Test
  void saysThatThePersonRefused() {
    Person person = new Person("dan", false);
    try (OAuthClient client = client()) {
      AuthorizationRequest begun = client.begin(SpringServer.BACK, List.of("read"));
      URI callback = person.visit(begun.url());
      assertThat(person.pages).containsExactly("Please sign in", "Consent required");
      assertThatThrownBy(() -> client.complete(begun, callback))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("access_denied")
          .hasMessageEndingWith("Connect again.");
    }
    assertThat(transport.forms).isEmpty();
  }

  @Test
  void refreshesWithTheNewestTokenOnly() {
    try (OAuthClient client = client()) {
      AuthorizationRequest begun = client.begin(SpringServer.BACK, List.of("read"));
      TokenSet first = client.complete(begun, new Person("eve", true).visit(begun.url()));
      OAuthTokens tokens = client.connect("eve", first);
      for (int i = 0; i < 2; i++) {
        clock.pass(Duration.ofMinutes(5));
        assertThat(call(tokens)).isEqualTo(204);
      }
      assertThat(grants()).containsExactly("authorization_code", "refresh_token", "refresh_token");
      assertThat(transport.forms.stream().map(form -> form.get("refresh_token")).distinct())
          .hasSize(3);
      assertThatThrownBy(() -> client.refresh(first))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("invalid_grant")
          .hasMessageEndingWith("Connect again.");
    }
  }

  @Test
  void clientCredentials() {
    try (OAuthClient client = client()) {
      assertThat(call(client.clientCredentials("acme", List.of("read")))).isEqualTo(204);
      OAuthTokens tooMuch = client.clientCredentials("greedy", List.of("read", "admin"));
      assertThatThrownBy(tooMuch::current)
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("invalid_scope")
          .hasMessageContaining("scopes that the server knows");
    }
    try (OAuthClient client =
        builder(SpringServer.CLIENT).secret(Secret.of("planted-wrong-secret")).build()) {
      assertThatThrownBy(client.clientCredentials("wrong", List.of("read"))::current)
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("invalid_client")
          .hasMessageContaining("id and secret")
          .hasMessageNotContaining("planted");
    }
    assertThat(transport.forms.get(0))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("grant_type", "client_credentials", "scope", "read"));
  }
}
