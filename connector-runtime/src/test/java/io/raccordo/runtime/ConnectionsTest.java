package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.example.github.GithubConnection;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.module.GistsDelete;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest extends LoopbackTest {
  private static final Secret SECRET = Secret.of("s3cr3t");

  @BeforeEach
  void answer() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
  }

  private LoggedRequest call(Binding binding, Credential... credentials) {
    server.resetRequests();
    try (var connector = connect(credentials)) {
      connector.runJson(action(binding), json("{}"));
    }
    return request();
  }

  @Test
  void sendsEachKindOfCredential() {
    Binding get = Binding.of("GET", "/x");
    assertThat(call(get, Credential.bearer("s", SECRET)).getHeader("Authorization"))
        .isEqualTo("Bearer s3cr3t");
    assertThat(call(get, Credential.basic("s", "Aladdin", Secret.of("open sesame")))
            .getHeader("Authorization"))
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assertThat(
            call(get, Credential.basic("s", "test", Secret.of("123£"))).getHeader("Authorization"))
        .isEqualTo("Basic dGVzdDoxMjPCow==");
    assertThat(call(get, Credential.header("s", "X-Key", "Token ", SECRET)).getHeader("X-Key"))
        .isEqualTo("Token s3cr3t");
    assertThat(call(get, Credential.query("s", "api key", Secret.of("a&b"))).getUrl())
        .isEqualTo("/x?api%20key=a%26b");
    assertThat(call(get, Credential.cookie("s", "sid", Secret.of("a;b"))).getHeader("Cookie"))
        .isEqualTo("sid=a%3Bb");
    assertThat(call(get).getHeaders().keys()).doesNotContain("Authorization", "Cookie");
  }

  @Test
  void sendsSeveralCredentialsTogether() {
    try (var github = GithubConnector.builder(
            GithubConnection.keys(SECRET, Secret.of("planted-app")))
        .baseUrl(url())
        .connect()) {
      github.run(GistsDelete.input("g"));
    }
    assertThat(request().getUrl()).isEqualTo("/gists/g?api_key=s3cr3t");
    assertThat(request().getHeader("X-App-Key")).isEqualTo("planted-app");
  }

  @Test
  void choosesTheAlternativeThatTheOperationAccepts() {
    Credential token = Credential.bearer("token", SECRET);
    Credential key = Credential.query("key", "key", SECRET);
    LoggedRequest one = call(Binding.of("GET", "/x").security("oauth", "key"), token, key);
    assertThat(one.getUrl()).isEqualTo("/x?key=s3cr3t");
    assertThat(one.containsHeader("Authorization")).isFalse();
    LoggedRequest both = call(Binding.of("GET", "/x").security("oauth", "key token"), token, key);
    assertThat(both.getUrl()).isEqualTo("/x?key=s3cr3t");
    assertThat(both.containsHeader("Authorization")).isTrue();
    assertThat(call(Binding.of("GET", "/x").security("oauth", ""), token)
            .containsHeader("Authorization"))
        .isFalse();

    server.resetRequests();
    assertThatThrownBy(() -> call(Binding.of("GET", "/x").security("oauth", "key app"), token, key))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "sample:do: This operation needs a connection with oauth or key and app; this one has key, token.");
    assertThatThrownBy(() -> call(Binding.of("GET", "/x").security("oauth")))
        .hasMessageContaining("this one has no credentials");
    assertThat(requests()).isEmpty();
  }

  @Test
  void findsASchemeWhoseNameHasASpace() {
    Credential key = Credential.query("API key", "key", SECRET);
    Credential token = Credential.bearer("token", SECRET);
    LoggedRequest both =
        call(Binding.of("GET", "/x").security("oauth", "API%20key token"), key, token);
    assertThat(both.getUrl()).isEqualTo("/x?key=s3cr3t");
    assertThat(both.containsHeader("Authorization")).isTrue();
    assertThatThrownBy(() -> call(Binding.of("GET", "/x").security("API%20key"), token))
        .hasMessageContaining("needs a connection with API key; this one has token");
  }

  @Test
  void asksACredentialForEachRequest() {
    Credential renewed = new Credential() {
      private int calls;

      @Override
      public String scheme() {
        return "s";
      }

      @Override
      public void authorize(Authorization request) {
        calls++;
        request.header("Authorization", "Bearer " + calls);
      }
    };
    try (var connector = connect(renewed)) {
      connector.call("GET", "/1").send();
      connector.call("GET", "/2").send();
    }
    assertThat(requests())
        .extracting(r -> r.getHeader("Authorization"))
        .containsExactly("Bearer 1", "Bearer 2");
  }

  @Test
  void refusesCredentialsThatWouldBreakTheHeader() {
    Credential broken = new Credential() {
      @Override
      public String scheme() {
        return "s";
      }

      @Override
      public void authorize(Authorization request) {
        request.header("Authorization", "Bearer s3cr3t\r\nX-Evil: 1");
      }
    };
    assertThatThrownBy(() -> call(Binding.of("GET", "/x"), broken))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageNotContaining("s3cr3t");
    assertThatThrownBy(() -> Credential.basic("s", "a:b", SECRET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsSecretsToNobody() {
    assertThat(SECRET)
        .hasToString("***")
        .isEqualTo(Secret.of("s3cr3t"))
        .isNotEqualTo(Secret.of("s3cr3T"));
    assertThat(SECRET.hashCode()).isEqualTo(Secret.of("planted-other").hashCode());
    assertThat(SECRET.reveal()).isEqualTo("s3cr3t");
    assertThat(Credential.bearer("s", SECRET)).hasToString("s ***");
    assertThat(GithubConnection.bearer(SECRET)).hasToString("GithubConnection[bearer]");
    try (var connector = connect(Credential.bearer("s", SECRET))) {
      assertThat(connector.toString()).doesNotContain("s3cr3t");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\n", "a\r\nX: 1", "a\u0000"})
  void refusesSecretsThatCannotBeMeant(String value) {
    assertThatThrownBy(() -> Secret.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("X: 1");
  }
}
