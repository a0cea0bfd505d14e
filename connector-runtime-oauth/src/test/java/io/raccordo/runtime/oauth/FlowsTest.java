package io.raccordo.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.InvalidAccessTokenException;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.OAuthFlow;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.ServerException;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each flow against a real authorization server. */
class FlowsTest extends AuthorizationServerTest {
  private static final URI BACK = URI.create("https://host.example/callback?tenant=1");
  private static final Secret CLIENT_SECRET = Secret.of("planted: client/secret");

  private Map<String, String> lastForm() {
    return transport.forms.get(transport.forms.size() - 1);
  }

  private String lastAuthorization() {
    return transport
        .requests
        .get(transport.requests.size() - 1)
        .headers()
        .first("Authorization")
        .orElse("");
  }

  @Test
  void clientCredentials() {
    try (OAuthClient client =
        builder().secret(CLIENT_SECRET).parameter("audience", "a").build()) {
      OAuthTokens tokens = client.clientCredentials("acme", List.of("read", "write"));
      assertThat(transport.forms).isEmpty();
      assertThat(call(tokens)).isEqualTo(204);
      assertThat(call(tokens)).isEqualTo(204);
      assertThat(lastForm())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("grant_type", "client_credentials", "scope", "read write", "audience", "a"));
      // RFC 6749, section 2.3.1: both are encoded as a form's fields.
      assertThat(lastAuthorization())
          .isEqualTo("Basic "
              + Base64.getEncoder()
                  .encodeToString("raccordo:planted%3A+client%2Fsecret"
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      assertThat(tokens.current().scopes())
          .hasValueSatisfying(scopes -> assertThat(scopes).containsExactly("read", "write"));
      // The server counts from its own clock, in whole seconds.
      assertThat(tokens.current().expiresAt())
          .hasValueSatisfying(end -> assertThat(end)
              .isBetween(clock.instant().plusSeconds(3590), clock.instant().plusSeconds(3600)));
      // Again after its end, without any refresh token.
      clock.pass(Duration.ofHours(1));
      assertThat(call(tokens)).isEqualTo(204);
    }
    assertThat(transport.forms).hasSize(2);
    assertThat(seen).hasSize(2);
  }

  @Test
  void sendsTheSecretInTheBodyWhereAServerWantsItThere() {
    try (OAuthClient client =
        builder().authentication(ClientAuthentication.post(CLIENT_SECRET)).build()) {
      assertThat(call(client.clientCredentials("acme", List.of()))).isEqualTo(204);
    }
    assertThat(lastForm())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            "raccordo",
            "client_secret",
            CLIENT_SECRET.reveal()));
    assertThat(lastAuthorization()).isEmpty();
  }

  @Test
  void authorizationCodeWithProofKey() {
    try (OAuthClient client = builder().secret(CLIENT_SECRET).build()) {
      AuthorizationRequest begun =
          client.begin(BACK, List.of("openid", "read"), Map.of("access_type", "offline"));
      Map<String, String> query = RecordingTransport.form(begun.url().getRawQuery());
      assertThat(query)
          .containsEntry("response_type", "code")
          .containsEntry("client_id", "raccordo")
          .containsEntry("redirect_uri", BACK.toString())
          .containsEntry("scope", "openid read")
          .containsEntry("state", begun.state().reveal())
          .containsEntry("code_challenge_method", "S256")
          .containsEntry("access_type", "offline")
          .containsKey("code_challenge")
          .doesNotContainKey("code_verifier");
      assertThat(begun.url().toString()).doesNotContain(begun.verifier().reveal());

      // What the host kept while the browser was away.
      AuthorizationRequest kept = AuthorizationRequest.of(begun.toSecret());
      TokenSet issued = client.complete(kept, browse(begun.url()));
      assertThat(lastForm())
          .containsEntry("grant_type", "authorization_code")
          .containsEntry("redirect_uri", BACK.toString())
          .containsEntry("code_verifier", begun.verifier().reveal());
      assertThat(issued.idToken()).isPresent();
      assertThat(issued.refreshToken()).isPresent();

      assertThat(call(client.connect("user-1", issued))).isEqualTo(204);
      assertThat(TokenSet.of(issued.toSecret())).isEqualTo(issued);
    }
    // The process ends here; another one goes on with what the store has.
    try (OAuthClient client = builder().secret(CLIENT_SECRET).build()) {
      OAuthTokens tokens = client.connection("user-1");
      Secret first = store.load("user-1").orElseThrow().refreshToken().orElseThrow();
      assertThat(call(tokens)).isEqualTo(204);
      assertThat(transport.forms).hasSize(1);
      clock.pass(Duration.ofMinutes(59));
      assertThat(call(tokens)).isEqualTo(204);
      assertThat(lastForm())
          .containsEntry("grant_type", "refresh_token")
          .containsEntry("refresh_token", first.reveal());
      // The server rotates refresh tokens; the new one is kept.
      assertThat(store.load("user-1").orElseThrow().refreshToken()).isNotEqualTo(first);
      assertThat(tokens.current().scopes()).isPresent();
      revoked.addAll(seen);
      assertThat(call(tokens)).isEqualTo(204);
    }
    assertThat(transport.forms).hasSize(3);
    assertThat(seen).hasSize(3);
  }

  @Test
  void sendsNothingForACallbackThatIsNoAnswer() {
    try (OAuthClient client = builder().build()) {
      AuthorizationRequest begun = client.begin(BACK, List.of());
      String state = begun.state().reveal();
      for (String query : List.of(
          "code=planted-code&state=another",
          "code=planted-code",
          "code=planted-code&state=",
          "error=access_denied&state=another",
          "nothing=planted-code",
          "state=" + state)) {
        assertThatThrownBy(() -> client.complete(begun, URI.create(BACK + "&" + query)))
            .isInstanceOf(InvalidAccessTokenException.class)
            .hasMessageContaining("Nothing was sent")
            .hasMessageNotContaining("planted")
            .hasMessageNotContaining(state);
      }
      assertThatThrownBy(() -> client.complete(
              begun,
              URI.create(BACK + "&error=access_denied&error_description=Not+you&state=" + state)))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage(
              "oauth:127.0.0.1: The authorization was refused, has expired or was withdrawn: access_denied (Not you). Connect again.");
      assertThatThrownBy(() -> client.complete(
              begun, URI.create(BACK + "&error=temporarily_unavailable&state=" + state)))
          .isInstanceOfSatisfying(
              ServerException.class, e -> assertThat(e.isRetryable()).isTrue());
      assertThatThrownBy(() ->
              client.complete(begun, URI.create(BACK + "&error=invalid_scope&state=" + state)))
          .isInstanceOf(InvalidConfigurationException.class);
    }
    assertThat(transport.forms).isEmpty();
  }

  @Test
  void isRefusedWithTheProofOfAnotherRequest() {
    try (OAuthClient client = builder().build()) {
      AuthorizationRequest begun = client.begin(BACK, List.of("openid"));
      AuthorizationRequest forged = new AuthorizationRequest(
          begun.url(),
          BACK,
          begun.state(),
          client.begin(BACK, List.of()).verifier(),
          List.of("openid"));
      URI callback = browse(begun.url());
      assertThatThrownBy(() -> client.complete(forged, callback))
          .isInstanceOfSatisfying(
              InvalidAccessTokenException.class,
              e -> assertThat(e.isRetryable()).isFalse())
          .hasMessageContaining("invalid_grant")
          .hasMessageContaining("Connect again");
    }
  }

  @Test
  void tellsThatAPersonHasToConnectAgain() {
    try (OAuthClient client = builder().build()) {
      TokenSet lost = TokenSet.of(
          io.raccordo.runtime.AccessToken.of(Secret.of("planted-access"))
              .withExpiresAt(clock.instant()),
          Secret.of("planted-refresh"),
          clock.instant().minusSeconds(3600));
      assertThatThrownBy(() -> call(client.connect("lost", lost)))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("Connect again")
          .hasMessageNotContaining("planted");
      assertThatThrownBy(() -> call(client.connection("nobody")))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage("oauth:nobody: There is no such connection. Connect first.");
      TokenSet last = TokenSet.of(lost.accessToken(), null, lost.issuedAt());
      assertThatThrownBy(() -> call(client.connect("last", last)))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessageContaining("there is no refresh token. Connect again.");
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void password() {
    try (OAuthClient client = builder().build()) {
      OAuthTokens tokens =
          client.password("person", "monalisa", Secret.of("planted-password"), List.of("read"));
      assertThat(call(tokens)).isEqualTo(204);
      assertThat(lastForm())
          .containsEntry("grant_type", "password")
          .containsEntry("username", "monalisa")
          .containsEntry("password", "planted-password")
          .containsEntry("client_id", "raccordo");
      clock.pass(Duration.ofHours(2));
      assertThat(call(tokens)).isEqualTo(204);
    }
    assertThat(transport.forms).hasSizeBetween(2, 3);
  }

  @Test
  void jwtBearer() throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    JwtAssertion assertion = JwtAssertion.of("robot@acme", keys.getPrivate())
        .withKeyId("k1")
        .withSubject("monalisa")
        .withClaim("scope", "read");
    try (OAuthClient client = builder().secret(CLIENT_SECRET).build()) {
      assertThat(call(client.jwtBearer("robot", assertion, List.of("read")))).isEqualTo(204);
    }
    assertThat(lastForm())
        .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
    SignedJWT jwt = SignedJWT.parse(lastForm().get("assertion"));
    assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) keys.getPublic()))).isTrue();
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("k1");
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("robot@acme");
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("monalisa");
    assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(issuer() + "/token");
    assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant())
        .isEqualTo(clock.instant().plusSeconds(300));
  }

  @Test
  void signsInsteadOfSendingASecret() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(384);
    KeyPair keys = generator.generateKeyPair();
    try (OAuthClient client = builder()
        .authentication(ClientAuthentication.privateKeyJwt(keys.getPrivate(), null))
        .build()) {
      assertThat(call(client.clientCredentials("acme", List.of()))).isEqualTo(204);
    }
    SignedJWT jwt = SignedJWT.parse(lastForm().get("client_assertion"));
    assertThat(jwt.verify(new ECDSAVerifier((ECPublicKey) keys.getPublic()))).isTrue();
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("raccordo");
  }

  @Test
  void needsASecretForClientCredentials() {
    try (OAuthClient client = builder().build()) {
      OAuthTokens tokens = client.clientCredentials("acme", List.of());
      assertThatThrownBy(tokens::current)
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("secret(...)");
    }
  }

  @Test
  void discoversEndpoints() {
    for (String url : List.of(
        issuer().toString(),
        issuer() + "/",
        issuer() + "/.well-known/openid-configuration",
        issuer() + "/.well-known/oauth-authorization-server")) {
      OAuthEndpoints found = OAuthEndpoints.discover(URI.create(url));
      assertThat(found.token()).contains(URI.create(issuer() + "/token"));
      assertThat(found.authorization()).contains(URI.create(issuer() + "/authorize"));
    }
    try (OAuthClient client = OAuthClient.builder(
            OAuthEndpoints.discover(issuer(), transport), "raccordo")
        .secret(CLIENT_SECRET)
        .build()) {
      assertThat(call(client.clientCredentials("acme", List.of()))).isEqualTo(204);
    }
  }

  @Test
  void refusesAddressesThatSecretsMustNotGoTo() {
    for (OAuthEndpoints endpoints : List.of(
        OAuthEndpoints.none().withToken(URI.create("http://auth.example/token")),
        OAuthEndpoints.none().withToken(URI.create("ftp://auth.example/token")),
        OAuthEndpoints.none())) {
      try (OAuthClient client =
          OAuthClient.builder(endpoints, "raccordo").secret(CLIENT_SECRET).build()) {
        OAuthTokens tokens = client.clientCredentials("acme", List.of());
        assertThatThrownBy(tokens::current)
            .isInstanceOf(InvalidConfigurationException.class)
            .hasMessageContaining("token endpoint");
      }
    }
    OAuthFlow relative = OAuthFlow.of("clientCredentials").tokenUrl("/oauth/token");
    assertThatThrownBy(() -> OAuthClient.builder(relative, "raccordo"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("no absolute URL");
    assertThatThrownBy(() -> OAuthEndpoints.discover(URI.create("http://auth.example")))
        .isInstanceOf(ApiException.class);
  }
}
