package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.http.RequestContent;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalTest extends LoopbackTest {
  /** Numbers its tokens. */
  private static final class Counted implements AccessTokens {
    final List<String> refused = new ArrayList<>();
    private int number = 1;

    @Override
    public AccessToken current() {
      return AccessToken.of(Secret.of("planted-" + number)).withScopes(Set.of("read"));
    }

    @Override
    public AccessToken renewed(AccessToken token) {
      refused.add(token.value().reveal());
      number++;
      return current();
    }
  }

  private final Counted tokens = new Counted();
  private final Credential credential = Credential.bearer("oauth", tokens);

  @BeforeEach
  void acceptOneTokenOnly() {
    server.stubFor(any(anyUrl()).willReturn(status(401).withBody("{\"message\":\"No\"}")));
    server.stubFor(any(anyUrl())
        .withHeader("Authorization", equalTo("Bearer planted-2"))
        .willReturn(okJson("{\"ok\":true}")));
  }

  @Test
  void makesARefusedCallAgainWithAnotherToken() {
    ActionModule<?> module = action(Binding.of("POST", "/x").json());
    try (var connector = connect(credential)) {
      assertThat(connector.runJson(module, json("{'a':1}")).path("ok").asBoolean())
          .isTrue();
      connector.runJson(module, json("{'a':1}"));
    }
    assertThat(requests())
        .extracting(r -> r.getHeader("Authorization"))
        .containsExactly("Bearer planted-1", "Bearer planted-2", "Bearer planted-2");
    assertThat(requests()).extracting(LoggedRequest::getBodyAsString).containsOnly("{\"a\":1}");
    assertThat(tokens.refused).containsExactly("planted-1");
    assertThat(time.pauses).isEmpty();
  }

  @Test
  void renewsOnceForACall() {
    server.resetMappings();
    server.stubFor(any(anyUrl())
        .willReturn(status(401).withBody("{\"message\":\"No planted-1, no planted-2\"}")));
    try (var connector = connect(credential)) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage("GET /x answered 401: No ***, no ***");
    }
    assertThat(requests()).hasSize(2);
    assertThat(tokens.refused).containsExactly("planted-1");
  }

  @Test
  void doesNotRepeatContentThatIsGoneButRenewsForTheNextCall() {
    try (var connector = connect(credential)) {
      assertThatThrownBy(() -> connector
              .call("POST", "/x")
              .content(RequestContent.of(new ByteArrayInputStream(new byte[3]), 3))
              .send())
          .isInstanceOf(InvalidAccessTokenException.class);
      connector.call("GET", "/x").send();
    }
    assertThat(requests())
        .extracting(r -> r.getHeader("Authorization"))
        .containsExactly("Bearer planted-1", "Bearer planted-2");
  }

  @Test
  void leavesACallAloneWhoseTokenStaysTheSame() {
    AccessToken fixed = AccessToken.of(Secret.of("planted-1"));
    try (var connector = connect(Credential.bearer("oauth", AccessTokens.of(fixed)))) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(InvalidAccessTokenException.class);
    }
    assertThat(requests()).hasSize(1);
    assertThat(AccessTokens.of(fixed).toString() + credential + fixed).doesNotContain("planted");
  }

  @Test
  void failsAsRenewingFails() {
    AccessTokens lost = new AccessTokens() {
      @Override
      public AccessToken current() {
        return tokens.current();
      }

      @Override
      public AccessToken renewed(AccessToken refused) {
        throw AccessTokenFailure.of("store", "Connect again.").invalidToken();
      }
    };
    try (var connector = connect(Credential.bearer("oauth", lost))) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage("store: Connect again.");
    }
    assertThat(requests()).hasSize(1);
  }

  @Test
  void renewsOnlyWhatWasSentToTheApiItself() {
    server.resetMappings();
    server.stubFor(
        any(anyUrl()).willReturn(status(307).withHeader("Location", "http://127.0.0.2:1/x")));
    ScriptedTransport script = new ScriptedTransport()
        .answer(307, java.util.Map.of("Location", List.of("https://other.example/x")), "")
        .answer(401, java.util.Map.of(), "");
    try (var connector = ConnectorBuilder.of(API, new Connection(credential), SampleConnector::new)
        .baseUrl(java.net.URI.create("https://api.example"))
        .transport(script)
        .connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(InvalidAccessTokenException.class);
    }
    assertThat(script.requests).hasSize(2);
    assertThat(tokens.refused).isEmpty();
  }

  @Test
  void saysWhichScopesAServerAsksFor() {
    server.resetMappings();
    server.stubFor(
        any(anyUrl())
            .willReturn(
                status(403)
                    .withHeader(
                        "WWW-Authenticate",
                        "Basic realm=\"a, b\", Bearer error=\"insufficient_scope\", scope=\"repo read:org\"")));
    try (var connector = connect(credential)) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage(
              "GET /x answered 403. The access token lacks scopes; needed: repo read:org. Connect again with these.");
    }
    assertThat(requests()).hasSize(1);
  }
}
