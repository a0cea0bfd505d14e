package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.example.github.GithubConnection;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.module.WebhooksIssuesOpened;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.JsonUpgrade;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a host needs: discovery, calls by JSON, universal calls and webhooks. */
class HostTest extends LoopbackTest {

  @Test
  void findsConnectorsAndCallsThemByJson() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":7,\"state\":\"active\"}")));
    ConnectorProvider provider =
        ServiceLoader.load(ConnectorProvider.class).findFirst().orElseThrow();
    ConnectorDescriptor github = provider.descriptor();
    assertThat(github.id()).isEqualTo("github");
    assertThat(github.label()).isEqualTo("GitHub");
    assertThat(github.versions()).extracting(ApiVersion::label).containsExactly("2025", "2026");
    assertThat(github.modules())
        .extracting(ModuleDescriptor::toString)
        .startsWith("github:gists-delete", "github:issues-create", "github:issues-create@2")
        .endsWith("github:webhooks-issues-opened", "github:make-an-api-call");
    ModuleDescriptor create = github.module("issues-create", 1).orElseThrow();
    assertThat(create.label()).isEqualTo("Create an issue");
    assertThat(create.revision()).isEqualTo(1);
    assertThat(create.versions()).containsExactly("2025", "2026");
    assertThat(github.module("issues-create", 2).orElseThrow().versions()).containsExactly("2026");
    assertThat(github.module("projects-list-for-repo", 1).orElseThrow().versions())
        .containsExactly("2025");
    assertThat(github.module("issues-create", 3)).isEmpty();

    try (Connector connector = provider
        .builder(new Connection(Credential.bearer("b", Secret.of("t"))))
        .baseUrl(url())
        .connect()) {
      assertThat(connector.descriptor()).isSameAs(github);
      assertThat(connector.runJson(create, json("{'owner':'o','repo':'r','title':'t'}")))
          .hasToString("{\"number\":7,\"state\":\"open\"}");
    }
    assertThat(request().getUrl()).isEqualTo("/repos/o/r/issues");
  }

  @Test
  void runsSearchesByJson() {
    server.stubFor(any(anyUrl()).willReturn(okJson("[{\"state\":\"a\"}]")));
    SearchModule<JsonNode> search = SearchModule.of(
        API,
        "find",
        1,
        "Find",
        JsonTypes.JSON,
        Upgrade.to(() ->
                SearchModule.of(API, "find", 2, "Find", JsonTypes.JSON, Binding.of("GET", "/f")))
            .output(JsonUpgrade.same().map("/state", "a", "b")));
    assertThat(run(search, "{}")).hasToString("[{\"state\":\"b\"}]");
  }

  @Test
  void makesAnyCall() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true}").withHeader("X-H", "1")));
    try (var connector = connect(Credential.bearer("b", Secret.of("t")))) {
      ApiResponse<JsonNode> response = connector
          .call("POST", "repos/a b?x=1")
          .query("q", "a&b")
          .query("q", "c")
          .header("X-A", "1")
          .json(json("{'a':1}"))
          .send();
      assertThat(response.output().path("ok").booleanValue()).isTrue();
      assertThat(response.headers().first("x-h")).contains("1");
      assertThat(request().getUrl()).isEqualTo("/repos/a%20b?x=1&q=a%26b&q=c");
      assertThat(request().getHeader("Authorization")).isEqualTo("Bearer t");
      assertThat(request().getHeader("X-A")).isEqualTo("1");
      assertThat(request().getHeader("Content-Type")).isEqualTo("application/json");

      server.resetRequests();
      ModuleDescriptor universal = API.module("make-an-api-call", 1).orElseThrow();
      assertThat(universal.kind()).isSameAs(ModuleKind.UNIVERSAL);
      JsonNode output = connector.runJson(
          universal,
          json("{'method':'PUT','path':'/p','query':{'a':1},'headers':{'X-B':'2'},'body':[1]}"));
      assertThat(output.path("status").intValue()).isEqualTo(200);
      assertThat(output.at("/headers/x-h").stringValue()).isEqualTo("1");
      assertThat(output.path("body")).hasToString("{\"ok\":true}");
      assertThat(request().getUrl()).isEqualTo("/p?a=1");
      assertThat(request().getHeader("X-B")).isEqualTo("2");
      assertThat(request().getBodyAsString()).isEqualTo("[1]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example/x", "@evil.example", "https://evil.example/", "\\\\evil.example"})
  void keepsUniversalCallsOnTheServer(String path) {
    ScriptedTransport script = new ScriptedTransport();
    try (var connector = builder().transport(script).connect()) {
      connector.call("GET", path).send();
    }
    assertThat(script.requests.get(0).uri().getAuthority()).isEqualTo(url().getAuthority());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../x", "/a/%2E%2e/x", "/./x"})
  void keepsUniversalCallsBelowTheBasePath(String path) {
    try (var connector = builder().baseUrl(url().resolve("/base")).connect()) {
      assertThatThrownBy(() -> connector.call("GET", path).send())
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("climbs");
      assertThatThrownBy(() -> connector.call("GET /x", "/").send())
          .isInstanceOf(InvalidConfigurationException.class);
    }
    assertThat(requests()).isEmpty();
  }

  @Test
  void readsWebhooks() {
    try (var github = GithubConnector.connect(GithubConnection.anonymous())) {
      byte[] body =
          "{\"action\":\"opened\",\"issue\":{\"number\":9},\"repository\":{\"name\":\"r\"},\"more\":1}"
              .getBytes(StandardCharsets.UTF_8);
      WebhooksIssuesOpened.Payload payload =
          github.parse(WebhooksIssuesOpened.MODULE, Headers.empty(), body);
      assertThat(payload.action()).isEqualTo("opened");
      assertThat(payload.issue().number()).isEqualTo(9);
      assertThat(payload.repository().name()).isEqualTo("r");
      assertThat(payload.has("more")).isTrue();
      for (String bad : new String[] {"", "[]", "payload=%7B%7D", "{"}) {
        assertThatThrownBy(() -> github.parse(
                WebhooksIssuesOpened.MODULE, Headers.empty(), bad.getBytes(StandardCharsets.UTF_8)))
            .isInstanceOf(DataException.class)
            .hasMessageContaining("The body of the webhook is ");
      }
      assertThatThrownBy(() -> github.runJson(WebhooksIssuesOpened.MODULE, json("{}")))
          .isInstanceOf(InvalidConfigurationException.class);
    }
  }

  @Test
  void carriesWebhooksOver() {
    InstantTriggerModule<JsonNode> newer = InstantTriggerModule.of(
        API, "w", 2, "W", JsonTypes.JSON, Binding.webhook("w").since("v2"));
    InstantTriggerModule<JsonNode> older = InstantTriggerModule.of(
        API,
        "w",
        1,
        "W",
        JsonTypes.JSON,
        Binding.webhook("w"),
        Upgrade.to(() -> newer).since("v2").output(JsonUpgrade.same().move("/b", "/a")));
    byte[] body = "{\"b\":1}".getBytes(StandardCharsets.UTF_8);
    try (var v1 = builder().apiVersion("v1").connect();
        var v2 = connect()) {
      assertThat(v1.parse(older, Headers.empty(), body)).hasToString("{\"b\":1}");
      assertThat(v2.parse(older, Headers.empty(), body)).hasToString("{\"a\":1}");
      assertThatThrownBy(() -> v1.parse(newer, Headers.empty(), body))
          .isInstanceOf(InvalidConfigurationException.class);
    }
  }
}
