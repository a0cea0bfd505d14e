package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.http.RequestContent;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest extends LoopbackTest {
  private static final Credential TOKEN = Credential.bearer("b", Secret.of("t0ken"));
  private static final Credential KEY = Credential.query("q", "key", Secret.of("k3y"));
  private static final Credential COOKIE = Credential.cookie("c", "sid", Secret.of("c00kie"));

  private void redirect(int status, String target) {
    server.stubFor(any(urlPathEqualTo("/old"))
        .willReturn(aResponse().withStatus(status).withHeader("Location", target)));
    server.stubFor(any(urlPathEqualTo("/new")).willReturn(okJson("{\"here\":true}")));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsReads(int status) {
    redirect(status, "/new?a=b");
    try (var connector = connect(TOKEN, KEY, COOKIE)) {
      assertThat(connector
              .runJson(action(Binding.of("GET", "/old")), json("{}"))
              .path("here")
              .booleanValue())
          .isTrue();
    }
    LoggedRequest last = requests().get(1);
    assertThat(last.getUrl()).isEqualTo("/new?a=b&key=k3y");
    assertThat(last.getHeader("Authorization")).isEqualTo("Bearer t0ken");
    assertThat(last.getHeader("Cookie")).isEqualTo("sid=c00kie");
    assertThat(last.getHeader("Api-Version")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({"301,false", "302,false", "303,false", "307,true", "308,true"})
  void repeatsWritesOnlyWhereTheMethodStays(int status, boolean followed) {
    redirect(status, "new");
    ModuleDescriptor module = action(Binding.of("POST", "/old").json());
    if (followed) {
      run(module, "{'a':1}");
      assertThat(requests().get(1).getMethod().getName()).isEqualTo("POST");
      assertThat(requests().get(1).getBodyAsString()).isEqualTo("{\"a\":1}");
    } else {
      assertThatThrownBy(() -> run(module, "{'a':1}"))
          .isExactlyInstanceOf(ApiException.class)
          .hasMessageContaining("The redirect was not followed");
      assertThat(requests()).hasSize(1);
    }
  }

  @Test
  void doesNotRepeatStreams() {
    redirect(307, "/new");
    try (var connector = connect()) {
      UniversalCall call = connector
          .call("POST", "/old")
          .content(RequestContent.of(new ByteArrayInputStream(new byte[3]), 3));
      assertThatThrownBy(call::send)
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.status()).isEqualTo(307));
    }
    assertThat(requests()).hasSize(1);
  }

  @Test
  void leavesCredentialsBehindOnTheWayToAnotherServerAndBack() {
    WireMockServer other =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    other.start();
    try {
      redirect(302, other.baseUrl() + "/away");
      other.stubFor(any(urlMatching("/away.*"))
          .willReturn(
              aResponse().withStatus(302).withHeader("Location", server.baseUrl() + "/new")));
      ModuleDescriptor module =
          action(Binding.of("GET", "/old").header("X-Api-Key").cookie(Parameter.of("crumb")));
      try (var connector = connect(TOKEN, KEY, COOKIE)) {
        connector.runJson(module, json("{'X-Api-Key':'own-key','crumb':'own-cookie'}"));
      }
      List<LoggedRequest> away = other.findAll(
          com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(urlMatching(".*")));
      assertThat(away).hasSize(1);
      for (LoggedRequest request : List.of(away.get(0), requests().get(1))) {
        assertThat(request.getUrl()).doesNotContain("k3y");
        assertThat(request.getHeaders().keys())
            .extracting(name -> name.toLowerCase(java.util.Locale.ROOT))
            .isSubsetOf(
                "accept", "accept-encoding", "user-agent", "host", "content-length", "connection");
      }
      assertThat(requests().get(0).getHeader("X-Api-Key")).isEqualTo("own-key");
      assertThat(requests().get(0).getHeader("Cookie")).isEqualTo("crumb=own-cookie; sid=c00kie");
    } finally {
      other.stop();
    }
  }

  @Test
  void endsCircles() {
    redirect(302, "/old");
    assertThatThrownBy(() -> run(action(Binding.of("GET", "/old")), "{}"))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("More than 10 redirects");
    assertThat(requests()).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://x/", "mailto:a@b.c", "http://", "http://[bad"})
  void doesNotFollowWhatIsNoWebAddress(String target) {
    redirect(302, target);
    assertThatThrownBy(() -> run(action(Binding.of("GET", "/old")), "{}"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(302));
  }

  @Test
  void refusesToLeaveHttps() {
    ScriptedTransport script = new ScriptedTransport()
        .answer(302, Map.of("Location", List.of("http://api.example.com/new")), "");
    try (var connector = builder(TOKEN)
        .baseUrl(URI.create("https://api.example.com"))
        .transport(script)
        .connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/old").send())
          .isExactlyInstanceOf(ApiException.class)
          .hasMessageContaining("from https to http");
    }
    assertThat(script.requests).hasSize(1);
  }

  @Test
  void takesTheDefaultPortForTheSameServer() {
    ScriptedTransport script = new ScriptedTransport()
        .answer(302, Map.of("Location", List.of("https://API.example.com:443/new")), "");
    try (var connector = builder(TOKEN)
        .baseUrl(URI.create("https://api.example.com"))
        .transport(script)
        .connect()) {
      assertThat(connector.call("GET", "/old").send().status()).isEqualTo(204);
    }
    assertThat(script.requests.get(1).headers().first("Authorization")).contains("Bearer t0ken");
    assertThat(script.requests.get(1)).hasToString("GET https://API.example.com:443/new");
  }
}
