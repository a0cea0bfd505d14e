package io.raccordo.runtime.oauth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThan;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.raccordo.runtime.AccessToken;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.ConnectionException;
import io.raccordo.runtime.InterruptedCallException;
import io.raccordo.runtime.InvalidAccessTokenException;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.RateLimitException;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.ServerException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server may answer that gives no tokens, or gives them in its own way. */
@Tag("once")
class TokenErrorsTest {
  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  private final SettableClock clock = new SettableClock();

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void reset() {
    SERVER.resetAll();
  }

  private static String url() {
    return "http://127.0.0.1:" + SERVER.port();
  }

  private OAuthClientBuilder client() {
    return OAuthClient.builder(
            OAuthEndpoints.none()
                .withToken(URI.create(url() + "/token"))
                .withDeviceAuthorization(URI.create(url() + "/device")),
            "raccordo")
        .secret(Secret.of("planted-secret"))
        .clock(clock);
  }

  private TokenSet refresh() {
    TokenSet old = TokenSet.of(
        AccessToken.of(Secret.of("planted-access")).withScopes(List.of("old")),
        Secret.of("planted-refresh"),
        clock.instant());
    try (OAuthClient client = client().build()) {
      return client.refresh(old);
    }
  }

  private TokenSet refresh(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
    return refresh();
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, InvalidAccessTokenException, Connect again",
    "401, invalid_client, InvalidConfigurationException, id and secret",
    "400, unauthorized_client, InvalidConfigurationException, Allow this flow",
    "400, unsupported_grant_type, InvalidConfigurationException, Allow this flow",
    "400, invalid_scope, InvalidConfigurationException, scopes",
    "400, invalid_request, InvalidConfigurationException, settings",
    "400, something_new, InvalidConfigurationException, something_new",
    "503, temporarily_unavailable, ServerException, not available",
    "400, temporarily_unavailable, ServerException, not available",
    "500, invalid_request, ServerException, not available",
    "429, slow_down, RateLimitException, not available",
    // Vendors who answer errors with 200.
    "200, bad_refresh_token, InvalidAccessTokenException, Connect again",
    "200, incorrect_client_credentials, InvalidConfigurationException, id and secret",
    "200, ratelimited, ServerException, not available",
  })
  void saysWhatAnErrorMeans(int status, String code, String exception, String words) {
    ApiException failure = catchThrowableOfType(
        ApiException.class,
        () -> refresh(
            aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("Retry-After", "7")
                .withBody(
                    "{\"error\":\"" + code
                        + "\",\"error_description\":\"No planted-refresh of planted-secret\\r\\n(cG)\",\"planted\":\"planted-body\"}")));
    assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
    boolean passing = failure instanceof ServerException || failure instanceof RateLimitException;
    assertThat(failure.isRetryable()).isEqualTo(passing);
    assertThat(failure.retryAfter().isPresent()).isEqualTo(passing);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure)
        .hasMessageStartingWith("oauth:127.0.0.1: ")
        .hasMessageContaining(words)
        .hasMessageContaining("No *** of *** (cG)")
        .hasMessageNotContaining("planted")
        .hasMessageNotContaining("\r");
    assertThat(failure.body().isMissingNode()).isTrue();
    assertThat(failure.getCause()).isNull();
  }

  @Test
  void saysWhatOtherAnswersMean() {
    assertThatThrownBy(() -> refresh(status(502).withBody("<html>planted</html>")))
        .isInstanceOf(ServerException.class)
        .hasMessage("oauth:127.0.0.1: The authorization server failed with status 502.");
    assertThatThrownBy(() -> refresh(status(404)))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("answered 404 and no token");
    for (String body : List.of("{}", "[]", "null", "planted", "{\"access_token\":\"\"}", "")) {
      assertThatThrownBy(() -> refresh(okJson(body)))
          .isInstanceOf(ApiException.class)
          .hasMessageNotContaining("planted");
    }
    assertThatThrownBy(
            () -> refresh(okJson("{\"access_token\":\"planted\",\"token_type\":\"mac\"}")))
        .isInstanceOf(InvalidConfigurationException.class);
    assertThatThrownBy(() -> refresh(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
        .isInstanceOf(ConnectionException.class)
        .hasMessageNotContaining("planted");
  }

  @Test
  void sendsNoSecretToWhereARedirectLeads() {
    SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"access_token\":\"planted\"}")));
    SERVER.stubFor(post("/token").willReturn(temporaryRedirect(url() + "/other")));
    assertThatThrownBy(this::refresh).isInstanceOf(InvalidConfigurationException.class);
    SERVER.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void readsTokensAsVendorsAnswerThem() {
    TokenSet plain = refresh(
        okJson(
            "{\"access_token\":\"a\",\"expires_in\":\"3600\",\"scope\":\"read,write\",\"refresh_token\":null}"));
    assertThat(plain.accessToken().expiresAt()).contains(clock.instant().plusSeconds(3600));
    assertThat(plain.accessToken().scopes())
        .hasValueSatisfying(scopes -> assertThat(scopes).containsExactly("read", "write"));
    assertThat(plain.refreshToken()).contains(Secret.of("planted-refresh"));

    TokenSet form = refresh(aResponse()
        .withHeader("Content-Type", "application/x-www-form-urlencoded")
        .withBody("access_token=a%2Bb&token_type=bearer&refresh_token=r"));
    assertThat(form.accessToken().value()).isEqualTo(Secret.of("a+b"));
    assertThat(form.refreshToken()).contains(Secret.of("r"));
    assertThat(form.accessToken().expiresAt()).isEmpty();
    assertThat(form.accessToken().scopes())
        .hasValueSatisfying(scopes -> assertThat(scopes).containsExactly("old"));
  }

  private static final String DEVICE =
      "{\"device_code\":\"planted-device\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":\"https://auth.example/device\",\"expires_in\":900,\"interval\":1}";

  private static ResponseDefinitionBuilder error(int status, String code) {
    return status(status)
        .withHeader("Content-Type", "application/json")
        .withBody("{\"error\":\"" + code + "\"}");
  }

  @Test
  void readsWhatADeviceIsTold() {
    SERVER.stubFor(post("/device").willReturn(okJson(DEVICE)));
    try (OAuthClient client = client().build()) {
      DeviceAuthorization device = client.beginDevice(List.of("read"));
      assertThat(device.userCode()).isEqualTo("WDJB-MJHT");
      assertThat(device.interval()).isEqualTo(Duration.ofSeconds(1));
      assertThat(device.expiresAt()).isEqualTo(clock.instant().plusSeconds(900));
      assertThat(device.toString()).doesNotContain("planted", "WDJB");
    }
  }

  /** Waits through all of the answers, and as long as each one asks for. */
  @Test
  void asksLessOftenWhenADeviceAsksTooOftenOrInVain() {
    SERVER.stubFor(post("/device").willReturn(okJson(DEVICE)));
    List<ResponseDefinitionBuilder> answers = List.of(
        error(400, "authorization_pending"),
        error(400, "slow_down"),
        // As GitHub answers, and as Auth0 does.
        error(200, "slow_down"),
        error(429, "slow_down"),
        error(503, "temporarily_unavailable").withHeader("Retry-After", "60"),
        error(400, "authorization_pending"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        status(504),
        okJson("{\"access_token\":\"a\",\"token_type\":\"Bearer\"}"));
    List<Duration> pauses = new ArrayList<>();
    OAuthClientBuilder builder = client().pause(time -> {
      SERVER.stubFor(post("/token")
          .withRequestBody(containing("device_code=planted-device"))
          .willReturn(answers.get(pauses.size())));
      pauses.add(time);
      clock.pass(time);
    });
    try (OAuthClient client = builder.build()) {
      TokenSet issued = client.await(client.beginDevice(List.of("read")));
      assertThat(issued.accessToken().scopes())
          .hasValueSatisfying(scopes -> assertThat(scopes).containsExactly("read"));
    }
    assertThat(pauses.stream().map(Duration::toSeconds))
        .containsExactly(1L, 1L, 6L, 11L, 16L, 60L, 21L, 26L, 31L);
  }

  @Test
  void waitsNoLongerThanTheCodesOfADeviceAreGood() {
    SERVER.stubFor(post("/device").willReturn(okJson(DEVICE)));
    SERVER.stubFor(post("/token").willReturn(status(503)));
    try (OAuthClient client = client().pause(clock::pass).build()) {
      DeviceAuthorization device = client.beginDevice(List.of("read"));
      assertThatThrownBy(() -> client.await(device))
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage("oauth:127.0.0.1: The codes have expired. Connect again.")
          .hasCauseInstanceOf(ServerException.class);
      assertThat(clock.instant()).isEqualTo(device.expiresAt());
      SERVER.verify(lessThan(30), postRequestedFor(urlEqualTo("/token")));
    }
    try (OAuthClient client = client()
        .pause(time -> {
          throw new InterruptedException();
        })
        .build()) {
      DeviceAuthorization device = client.beginDevice(List.of("read"));
      assertThatThrownBy(() -> client.await(device)).isInstanceOf(InterruptedCallException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void believesNoConfigurationOfAnother() {
    String configuration =
        "{\"issuer\":\"https://evil.example\",\"token_endpoint\":\"https://evil.example/token\"}";
    SERVER.stubFor(get("/.well-known/openid-configuration").willReturn(okJson(configuration)));
    assertThatThrownBy(() -> OAuthEndpoints.discover(URI.create(url())))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("another issuer's");
    SERVER.stubFor(get("/.well-known/openid-configuration")
        .willReturn(okJson(
            "{\"issuer\":\"" + url() + "\",\"token_endpoint\":\"http://evil.example/token\"}")));
    assertThatThrownBy(
            () -> OAuthEndpoints.discover(URI.create(url() + "/.well-known/openid-configuration")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("no https address");
    assertThatThrownBy(() -> OAuthEndpoints.discover(URI.create(url() + "/tenant")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("status 404");
  }
}
