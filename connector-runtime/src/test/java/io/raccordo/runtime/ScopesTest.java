package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.json.JsonTypes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScopesTest {
  private static final ConnectorDescriptor API = ConnectorDescriptor.of(
          "sample",
          "Sample",
          ScopesTest::modules,
          ApiVersion.of("v1", "https://a.example"),
          ApiVersion.of("v2", "https://a.example"))
      .securitySchemes(
          SecurityScheme.oauth2(
              "oauth",
              OAuthFlow.of("authorizationCode")
                  .authorizationUrl("https://a.example/authorize")
                  .tokenUrl("https://a.example/token")
                  .scopes("read write")),
          SecurityScheme.apiKey("API key", "query", "key"));

  private static final ActionModule<JsonNode> READ =
      module("read", Binding.of("GET", "/r").scopes("oauth=read|oauth=read,write|API%20key"));
  private static final ActionModule<JsonNode> WRITE =
      module("write", Binding.of("POST", "/w").scopes("oauth=write,audit|oauth=write oidc=email"));
  private static final ActionModule<JsonNode> OLD = module(
      "old",
      Binding.of("GET", "/old").scopes("oauth=old"),
      Upgrade.to(() -> WRITE).since("v2"));
  private static final ActionModule<JsonNode> OPEN =
      module("open", Binding.of("GET", "/o").scopes("oauth=read|"));
  private static final ActionModule<JsonNode> KEY = module("key", Binding.of("GET", "/k"));
  private static final ActionModule<JsonNode> ODD =
      module("odd", Binding.of("GET", "/x").scopes("a%20b%3D=c%2Cd%25,e%7C"));

  private static final class Sample extends Connector {
    Sample(ConnectorBuilder<Sample> builder) {
      super(builder);
    }
  }

  private static List<ModuleDescriptor> modules() {
    return List.of(READ, WRITE, OLD, OPEN, KEY, ODD);
  }

  private static ActionModule<JsonNode> module(String id, Serving<?>... servings) {
    return ActionModule.of(API, id, 1, id, JsonTypes.JSON, servings);
  }

  private static Set<String> missing(Set<String> granted, ModuleDescriptor... modules) {
    return API.missingScopes("oauth", granted, List.of(modules));
  }

  @Test
  void namesTheScopesThatLack() {
    assertThat(missing(Set.of(), READ)).containsExactly("read");
    assertThat(missing(Set.of("read"), READ)).isEmpty();
    assertThat(missing(Set.of("write"), WRITE)).containsExactly("audit");
    assertThat(missing(Set.of(), KEY, OPEN)).isEmpty();
    assertThat(missing(Set.of(), READ, WRITE, OPEN, KEY)).containsExactly("read", "write", "audit");
  }

  @Test
  void takesTheAlternativeThatIsNearest() {
    assertThat(API.missingScopes(
            Map.of("oauth", Set.of(), "oidc", Set.of("email")), List.of(WRITE), API.latest()))
        .containsExactly("write");
    assertThat(API.missingScopes(
            Map.of("oauth", Set.of(), "API key", Set.of()), List.of(READ), API.latest()))
        .isEmpty();
    assertThat(API.missingScopes("other", Set.of(), List.of(READ, WRITE))).isEmpty();
  }

  @Test
  void followsUpgrades() {
    assertThat(missing(Set.of(), OLD)).containsExactly("write", "audit");
    assertThat(API.missingScopes(Map.of("oauth", Set.of()), List.of(OLD), API.version("v1")))
        .containsExactly("old");
  }

  @Test
  void readsNamesWithSpacesAndSigns() {
    assertThat(ODD.requiredScopes()).hasToString("[{a b==[c,d%, e|]}]");
    assertThat(KEY.requiredScopes()).isEmpty();
    assertThat(READ.requiredScopes().get(2).schemes()).containsOnlyKeys("API key");
  }

  @Test
  void answersForAConnection() {
    AccessToken token = AccessToken.of(Secret.of("planted"));
    try (var known = connect(AccessTokens.of(token.withScopes(Set.of("read"))));
        var unknown = connect(AccessTokens.of(token))) {
      assertThat(known.missingScopes(READ, WRITE)).containsExactly("write", "audit");
      assertThat(known.missingScopes()).containsExactly("write", "audit");
      assertThat(unknown.missingScopes(KEY, OPEN)).isEmpty();
      assertThatThrownBy(() -> unknown.missingScopes(READ))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("not known");
    }
  }

  private static Sample connect(AccessTokens tokens) {
    return ConnectorBuilder.of(API, new Connection(Credential.bearer("oauth", tokens)), Sample::new)
        .baseUrl(URI.create("https://a.example"))
        .connect();
  }

  @Test
  void describesSecuritySchemes() {
    SecurityScheme oauth = API.securityScheme("oauth");
    assertThat(oauth.flow("authorizationCode").scopes()).containsExactly("read", "write");
    assertThat(oauth.flow("authorizationCode").tokenUrl()).contains("https://a.example/token");
    assertThat(API.securityScheme("API key").parameter()).contains("key");
    assertThatThrownBy(() -> oauth.flow("password"))
        .hasMessage(
            "oauth: This security scheme has no flow password; it has [authorizationCode].");
    assertThatThrownBy(() -> API.securityScheme("token"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("[oauth, API key]");
  }
}
