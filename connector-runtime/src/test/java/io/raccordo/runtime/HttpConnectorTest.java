package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** APIs without a connector of their own. */
class HttpConnectorTest extends LoopbackTest {
  private static final Connection KEY =
      new Connection(Credential.header("key", "X-Api-Key", "", Secret.of("k3y")));

  @Test
  void callsWhatNoDocumentDescribes() {
    server.stubFor(any(urlEqualTo("/base/items?q=a%20b")).willReturn(okJson("{\"n\":1}")));
    try (var http = HttpConnector.connect(URI.create(server.baseUrl() + "/base"), KEY)) {
      assertThat(http.call("POST", "/items")
              .query("q", "a b")
              .json(json("{'a':1}"))
              .send()
              .output())
          .hasToString("{\"n\":1}");
      assertThat(request().getHeader("X-Api-Key")).isEqualTo("k3y");
      assertThat(request().getBodyAsString()).isEqualTo("{\"a\":1}");

      assertThat(http.module("make-an-api-call")
              .runJson(json("{'method':'POST','path':'/items','query':{'q':'a b'}}"))
              .path("body"))
          .hasToString("{\"n\":1}");
    }
  }

  @Test
  void authenticatesByPasswordOrToken() {
    server.stubFor(any(urlEqualTo("/")).willReturn(okJson("{}")));
    try (var http = HttpConnector.connect(
        url(), new Connection(Credential.basic("basic", "ann", Secret.of("planted-pw"))))) {
      http.call("GET", "/").send();
      assertThat(request().getHeader("Authorization")).isEqualTo("Basic YW5uOnBsYW50ZWQtcHc=");
    }
    server.resetRequests();
    AccessTokens tokens = AccessTokens.of(AccessToken.of(Secret.of("t0ken")));
    try (var http =
        HttpConnector.connect(url(), new Connection(Credential.bearer("oauth", tokens)))) {
      http.call("GET", "/").send();
      assertThat(request().getHeader("Authorization")).isEqualTo("Bearer t0ken");
    }
  }

  @Test
  void downloadsFiles() throws IOException {
    server.stubFor(get(urlEqualTo("/file"))
        .willReturn(aResponse()
            .withHeader("Content-Type", "application/json")
            .withHeader("Content-Disposition", "attachment; filename=\"../a.json\"")
            .withBody("{\"a\":1}")));
    try (var http = HttpConnector.connect(url(), KEY)) {
      try (Download file = http.call("GET", "/file").download()) {
        assertThat(file.suggestedName()).contains("a.json");
        assertThat(file.stream()).hasContent("{\"a\":1}");
      }
      assertThatThrownBy(() -> http.call("GET", "/none").download())
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void saysWhereRedirectsLead() {
    server.stubFor(head(urlEqualTo("/short"))
        .willReturn(aResponse().withStatus(302).withHeader("Location", "/long?a=1")));
    server.stubFor(head(urlEqualTo("/long?a=1")).willReturn(aResponse().withStatus(200)));
    try (var http = HttpConnector.connect(url(), KEY)) {
      assertThat(http.call("HEAD", "/short").resolve())
          .isEqualTo(URI.create(server.baseUrl() + "/long?a=1"));
      assertThat(http.call("HEAD", "/long").query("a", "1").resolve())
          .isEqualTo(URI.create(server.baseUrl() + "/long?a=1"));
    }
  }

  @Test
  void refusesWhatIsNoWebAddress() {
    assertThatThrownBy(() -> HttpConnector.connect(URI.create("ftp://x.example"), KEY))
        .isInstanceOf(InvalidConfigurationException.class);
    try (var http = HttpConnector.connect(url(), KEY)) {
      assertThatThrownBy(() -> http.call("GET", "/../admin").send())
          .isInstanceOf(InvalidConfigurationException.class);
      assertThat(http.toString()).doesNotContain("k3y");
    }
  }
}
