package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.JsonUpgrade;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of an API version that has ended, or ends while it is used. */
class SwitchOverTest extends LoopbackTest {
  private static final ConnectorDescriptor CRM = ConnectorDescriptor.of(
      "crm",
      "CRM",
      List::of,
      ApiVersion.of("v1", "").retired(),
      ApiVersion.of("v2", "").sunset("2026-03-31"),
      ApiVersion.of("v3", "").header("Api-Version", "3"));

  private static final ActionModule<?> CREATE = ActionModule.of(
      CRM,
      "create",
      1,
      "Create",
      JsonTypes.JSON,
      Binding.of("POST", "/v1/contacts").json(),
      Binding.of("POST", "/v2/contacts").since("v2").json(),
      Upgrade.to(() -> SwitchOverTest.ADD)
          .since("v3")
          .input(JsonUpgrade.same().move("/title", "/name"))
          .output(JsonUpgrade.same().move("/name", "/title")));

  private static final ActionModule<?> ADD = ActionModule.of(
      CRM,
      "add",
      1,
      "Add",
      JsonTypes.JSON,
      Binding.of("POST", "/v3/contacts").since("v3").json());

  private static final ActionModule<?> OVER = ActionModule.of(
      CRM,
      "over",
      1,
      "Over",
      JsonTypes.JSON,
      Binding.of("POST", "/v1/over").json(),
      Retirement.of("Use nothing.").since("v3").on("2026-03-31"));

  private static final ActionModule<?> UPLOAD = ActionModule.of(
      CRM,
      "upload",
      1,
      "Upload",
      JsonTypes.JSON,
      Binding.of("POST", "/v1/files").content("file", "text/plain"),
      Binding.of("POST", "/v3/files").since("v3").content("file", "text/plain"));

  private static final class Find extends SearchInput<Find, Long> {
    static final SearchModule<Long> MODULE = SearchModule.of(
        CRM,
        "find",
        1,
        "Find",
        JsonTypes.INT64,
        Binding.of("GET", "/v1/numbers"),
        Binding.of("GET", "/v3/numbers")
            .since("v3")
            .query("after")
            .paging(Paging.cursor("/next", "after").items("/data")));

    Find() {
      super(MODULE);
    }
  }

  @BeforeEach
  void answer() {
    server.stubFor(any(anyUrl()).willReturn(status(410)));
    server.stubFor(any(urlPathMatching("/v3/.*")).willReturn(okJson("{\"name\":\"n\"}")));
  }

  private SampleConnector connect(
      String version, UnaryOperator<ConnectorBuilder<SampleConnector>> settings) {
    return settings
        .apply(ConnectorBuilder.of(CRM, new Connection(), SampleConnector::new)
            .apiVersion(version)
            .baseUrl(url()))
        .connect();
  }

  private String run(String version, UnaryOperator<ConnectorBuilder<SampleConnector>> settings) {
    try (SampleConnector connector = connect(version, settings)) {
      return connector.runJson(CREATE, json("{'title':'t'}")).toString();
    }
  }

  private List<String> urls() {
    return requests().stream().map(LoggedRequest::getUrl).toList();
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  @Test
  void theNewestServesWhoAsksForARetiredVersion() {
    assertThat(run("v1", b -> b)).isEqualTo("{\"title\":\"n\"}");
    assertThat(request().getUrl()).isEqualTo("/v3/contacts");
    assertThat(request().getHeader("Api-Version")).isEqualTo("3");
    assertThat(request().getBodyAsString()).isEqualTo("{\"name\":\"t\"}");
  }

  @Test
  void andWhoAsksForOneCall() {
    try (SampleConnector connector = connect("v3", b -> b)) {
      List<Long> found =
          connector.stream(new Find(), CallOptions.DEFAULT.withApiVersion("v1")).toList();
      assertThat(found).isEmpty();
    }
    assertThat(urls()).containsExactly("/v3/numbers");
  }

  @Test
  void notWhoWantsItAsItIs() {
    assertThatThrownBy(() -> run("v1", ConnectorBuilder::switchOver))
        .isInstanceOf(NotFoundException.class);
    assertThat(urls()).containsExactly("/v1/contacts");
  }

  @Test
  void nothingReplacesWhatHasNoTarget() {
    try (SampleConnector connector = connect("v1", b -> b)) {
      assertThatThrownBy(() -> connector.runJson(OVER, json("{}")))
          .isInstanceOf(ApiRetiredException.class)
          .hasMessage(
              "crm:over: API version v3 does not serve this module any more (since 2026-03-31). Use nothing.");
    }
    assertThat(requests()).isEmpty();
  }

  @Test
  void aSunsetCountsOnlyWhereAskedFor() {
    assertThatThrownBy(() -> run("v2", b -> b.clock(at("2026-06-01T00:00:00Z"))))
        .isInstanceOf(NotFoundException.class);
    assertThat(urls()).containsExactly("/v2/contacts");
  }

  @Test
  void aDayIsOverWhenItIsOverEverywhere() {
    UnaryOperator<ConnectorBuilder<SampleConnector>> sunset = b -> b.switchOver(SwitchOver.SUNSET);
    assertThatThrownBy(() -> run("v2", b -> sunset.apply(b).clock(at("2026-04-01T11:59:59Z"))))
        .isInstanceOf(NotFoundException.class);
    assertThat(run("v2", b -> sunset.apply(b).clock(at("2026-04-01T12:00:00Z"))))
        .isEqualTo("{\"title\":\"n\"}");
    assertThat(urls()).containsExactly("/v2/contacts", "/v3/contacts");
  }

  @Test
  void aRefusedCallIsMadeOnceMore() {
    assertThat(run("v2", b -> b.switchOver(SwitchOver.GONE))).isEqualTo("{\"title\":\"n\"}");
    assertThat(urls()).containsExactly("/v2/contacts", "/v3/contacts");
  }

  @Test
  void aSearchGoesOnWithTheNewerPaging() {
    server.stubFor(
        any(urlPathMatching("/v3/numbers")).willReturn(okJson("{\"data\":[1],\"next\":\"b\"}")));
    server.stubFor(
        any(com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo("/v3/numbers?after=b"))
            .willReturn(okJson("{\"data\":[2]}")));
    try (SampleConnector connector = connect("v1", b -> b.switchOver(SwitchOver.GONE))) {
      assertThat(connector.stream(new Find())).containsExactly(1L, 2L);
    }
    assertThat(urls()).containsExactly("/v1/numbers", "/v3/numbers", "/v3/numbers?after=b");
  }

  @Test
  void neverAgainWhatMayHaveHappened() {
    server.stubFor(any(anyUrl()).willReturn(status(503)));
    assertThatThrownBy(() -> run("v2", b -> b.switchOver(SwitchOver.GONE)))
        .isInstanceOf(ServerException.class);
    assertThat(urls()).containsExactly("/v2/contacts");
  }

  @Test
  void norWhatCannotBeReadAgain() {
    try (SampleConnector connector = connect("v1", b -> b.switchOver(SwitchOver.GONE))) {
      var input = json("{}");
      input.set(
          "file",
          RequestContent.TYPE.write(
              RequestContent.of(new ByteArrayInputStream(new byte[] {65}), -1)));
      assertThatThrownBy(() -> connector.runJson(UPLOAD, input))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(urls()).containsExactly("/v1/files");
  }
}
