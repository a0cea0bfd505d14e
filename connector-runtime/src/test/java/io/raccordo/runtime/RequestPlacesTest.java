package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Paths, queries, header fields, cookies and servers: what gets there, and what must not. */
class RequestPlacesTest extends LoopbackTest {
  @BeforeEach
  void answer() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
  }

  private static ObjectNode member(String name, String value) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    members.put(name, value);
    return members;
  }

  @ParameterizedTest
  @CsvSource({
    "'../../admin', '..%2F..%2Fadmin'",
    "'a/b//c', 'a%2Fb%2F%2Fc'",
    "'x?admin=1#y', 'x%3Fadmin%3D1%23y'",
    "'%2f%2e%2e', '%252f%252e%252e'",
    "'a b+c;d=1,e', 'a%20b%2Bc%3Bd%3D1%2Ce'",
    "'\\..\\', '%5C..%5C'",
    "'é€😀', '%C3%A9%E2%82%AC%F0%9F%98%80'",
    "'...', '...'",
    "'~a-b_c.d', '~a-b_c.d'",
  })
  void keepsPathMembersInTheirPlace(String value, String encoded) {
    ScriptedTransport script = new ScriptedTransport();
    try (var connector = builder().transport(script).connect()) {
      connector.runJson(action(Binding.of("GET", "/a/{id}/b")), member("id", value));
    }
    assertThat(script.requests.get(0).uri().getRawPath()).isEqualTo("/a/" + encoded + "/b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesPathMembersThatNoEncodingMakesSafe(String value) {
    try (var connector = connect()) {
      assertThatThrownBy(
              () -> connector.runJson(action(Binding.of("GET", "/a/{id}/b")), member("id", value)))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("would change the path");
      assertThatThrownBy(
              () -> connector.runJson(action(Binding.of("GET", "/a/{id}{id}")), member("id", ".")))
          .isInstanceOf(InvalidConfigurationException.class);
    }
    assertThat(requests()).isEmpty();
  }

  @Test
  void refusesNullInThePath() {
    assertThatThrownBy(() -> run(action(Binding.of("GET", "/a/{id}")), "{'id':null}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("[id]");
  }

  @Test
  void keepsAFixedQueryAndDropsAFragment() {
    run(action(Binding.of("GET", "/a b/{id}?beta=true#v=1").query("x")), "{'id':1,'x':'y'}");
    assertThat(request().getUrl()).isEqualTo("/a%20b/1?beta=true&x=y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "\u0000", "é", "€"})
  void refusesHeaderValuesThatEndTheField(String value) {
    try (var connector = connect()) {
      assertThatThrownBy(() ->
              connector.runJson(action(Binding.of("GET", "/").header("X-A")), member("X-A", value)))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("X-A")
          .hasMessageNotContaining("Evil");
      assertThatThrownBy(() -> connector.call("GET", "/").header("X-A", value).send())
          .isInstanceOf(InvalidConfigurationException.class);
      assertThatThrownBy(
              () -> connector.call("GET", "/").send(CallOptions.DEFAULT.withHeader("X-A", value)))
          .isInstanceOf(InvalidConfigurationException.class);
    }
    assertThat(requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X A", "X:A", "", "Host", "content-length", "Transfer-Encoding", "Ä"})
  void refusesHeaderNamesThatAreNone(String name) {
    try (var connector = connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/").header(name, "1").send())
          .isInstanceOf(InvalidConfigurationException.class);
    }
  }

  @Test
  void putsMembersWhereTheBindingSays() {
    ModuleDescriptor module = action(Binding.of("POST", "/a/{id}")
        .query("q")
        .query(Parameter.of("filter").named("f").style(ParameterStyle.DEEP_OBJECT, true))
        .query(Parameter.of("raw").reserved())
        .query(Parameter.of("meta").as("application/json"))
        .header("If-None-Match")
        .header(Parameter.of("list").named("X-List"))
        .cookie(Parameter.of("crumb"))
        .path(Parameter.of("idPath").named("id"))
        .json()
        .body(Parameter.of("bodyId").named("id")));
    run(
        module,
        "{'idPath':5,'q':[1,2.50],'filter':{'a':{'b':[true]}},'raw':'a/b?c&d','meta':{'k':1},"
            + "'If-None-Match':'e','list':['x','y'],'crumb':'1;2','bodyId':9,'other':null}");

    assertThat(request().getUrl())
        .isEqualTo(
            "/a/5?q=1&q=2.5&f%5Ba%5D%5Bb%5D%5B0%5D=true&raw=a/b?c%26d&meta=%7B%22k%22%3A1%7D");
    assertThat(request().getHeader("If-None-Match")).isEqualTo("e");
    assertThat(request().getHeader("X-List")).isEqualTo("x,y");
    assertThat(request().getHeader("Cookie")).isEqualTo("crumb=1%3B2");
    assertThat(request().getBodyAsString()).isEqualTo("{\"id\":9,\"other\":null}");
  }

  @Test
  void leavesOutNullParametersAndRefusesMembersWithoutPlace() {
    ModuleDescriptor module =
        action(Binding.of("GET", "/a").query("q").header("X-H").ignore("gone"));
    run(module, "{'q':null,'X-H':null,'gone':1}");
    assertThat(request().getUrl()).isEqualTo("/a");
    assertThat(request().containsHeader("X-H")).isFalse();

    assertThatThrownBy(() -> run(module, "{'z':1}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("The member z is set, but this API version has no place for it");
  }

  @ParameterizedTest
  @CsvSource({
    "1e999999999,1E%2B999999999",
    "1.50,1.50",
    "1e3,1000",
    "12345678901234567890,12345678901234567890",
    "true,true"
  })
  void writesNumbersPlainly(String number, String text) {
    ScriptedTransport script = new ScriptedTransport();
    try (var connector = builder().transport(script).connect()) {
      connector.runJson(action(Binding.of("GET", "/").query("n")), (ObjectNode) JsonCodec.read(
          ("{\"n\":" + number + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    assertThat(script.requests.get(0).uri().getRawQuery()).isEqualTo("n=" + text);
  }

  @Test
  void letsOneCallHaveItsOwnHeaders() {
    try (var connector = connect()) {
      connector
          .call("GET", "/x")
          .send(CallOptions.DEFAULT.withHeader("Accept", "text/x").withApiVersion("v1"));
    }
    assertThat(request().getHeader("Accept")).isEqualTo("text/x");
    assertThat(request().containsHeader("Api-Version")).isFalse();
    assertThat(request().getHeader("User-Agent")).isEqualTo("raccordo-sample");
  }

  @Test
  void sendsSelectorsInTheQuery() {
    ConnectorDescriptor api = ConnectorDescriptor.of(
        "q",
        "Q",
        List::of,
        ApiVersion.of("1", server.baseUrl() + "/{stage}/")
            .query("api-version", "2026 a")
            .variable("stage", "live", "live", "test"));
    ModuleDescriptor module = ActionModule.of(
        api, "do", 1, "Do", NoContent.TYPE, Binding.of("GET", "/x").query("a"));
    try (var connector =
        ConnectorBuilder.of(api, new Connection(), SampleConnector::new).connect()) {
      connector.runJson(module, json("{'a':1}"));
    }
    assertThat(request().getUrl()).isEqualTo("/live/x?api-version=2026%20a&a=1");
  }

  @Test
  void checksServerVariables() {
    ConnectorDescriptor api = ConnectorDescriptor.of(
        "q",
        "Q",
        List::of,
        ApiVersion.of("1", "https://{tenant}.example.com/{stage}")
            .variable("stage", "live", "live", "test"));
    ConnectorBuilder<SampleConnector> builder =
        ConnectorBuilder.of(api, new Connection(), SampleConnector::new);
    assertThatThrownBy(builder::connect)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("variable tenant; give its value with serverVariable");
    for (String value : List.of("evil.com/", "evil.com#", "a@b", "a:1", "a\\b", "")) {
      assertThatThrownBy(() -> builder.serverVariable("tenant", value).connect())
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("would change the URL");
    }
    assertThatThrownBy(() -> builder
            .serverVariable("tenant", "acme")
            .serverVariable("stage", "other")
            .connect())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("one of [live, test] only");
    builder.serverVariable("stage", "test").connect().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "",
        "ftp://x",
        "https://u:p@x",
        "https://x?y=1",
        "https://x#y",
        "https:///x"
      })
  void saysWhenNobodyKnowsWhereTheApiIs(String server) {
    ConnectorDescriptor api =
        ConnectorDescriptor.of("q", "Q", List::of, ApiVersion.of("1", server));
    assertThatThrownBy(() ->
            ConnectorBuilder.of(api, new Connection(), SampleConnector::new).connect())
        .isInstanceOf(InvalidConfigurationException.class);
    ConnectorBuilder.of(api, new Connection(), SampleConnector::new)
        .baseUrl(URI.create("http://x"))
        .connect()
        .close();
  }
}
