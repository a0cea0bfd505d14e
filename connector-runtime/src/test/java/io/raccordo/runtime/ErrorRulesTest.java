package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.json.JsonTypes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Vendors whose statuses do not say what is wrong. */
class ErrorRulesTest extends LoopbackTest {
  private static final ErrorRule SLACK_LIMIT =
      ErrorRule.of(ErrorKind.RATE_LIMIT).status(200).when("/error", "ratelimited");
  private static final ErrorRule SLACK_ERROR =
      ErrorRule.of(ErrorKind.DATA).status(200).when("/ok", "false");

  private static final ConnectorDescriptor SLACK = ConnectorDescriptor.of(
          "slack", "Slack", List::of, ApiVersion.of("1", ""))
      .errors(SLACK_LIMIT, SLACK_ERROR);
  private static final ActionModule<JsonNode> POST = ActionModule.of(
      SLACK,
      "post",
      1,
      "Post",
      JsonTypes.JSON,
      Binding.of("POST", "/chat.postMessage").json());
  private static final SearchModule<JsonNode> LIST =
      SearchModule.of(SLACK, "list", 1, "List", JsonTypes.JSON, Binding.of("GET", "/list"));

  private ConnectorBuilder<SampleConnector> slack() {
    return ConnectorBuilder.of(SLACK, new Connection(), SampleConnector::new)
        .baseUrl(url())
        .waiting(time, () -> 0.0);
  }

  @Test
  void aSuccessMayBeAnError() {
    server.stubFor(
        any(anyUrl()).willReturn(okJson("{\"ok\":false,\"error\":\"channel_not_found\"}")));
    try (var connector = slack().connect()) {
      assertThatThrownBy(() -> connector.runJson(POST, json("{}")))
          .isInstanceOf(DataException.class)
          .hasMessage("slack:post: POST /chat.postMessage answered 200: channel_not_found");
      assertThatThrownBy(() -> connector.runJson(LIST, json("{}")))
          .isInstanceOf(DataException.class);
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(DataException.class);
    }
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true}")));
    try (var connector = slack().connect()) {
      assertThat(connector.runJson(POST, json("{}"))).hasToString("{\"ok\":true}");
    }
  }

  @Test
  void aSpentQuotaIsOneWhateverItsStatus() {
    server.stubFor(any(anyUrl())
        .willReturn(
            okJson("{\"ok\":false,\"error\":\"ratelimited\"}").withHeader("Retry-After", "30")));
    try (var connector = slack().connect()) {
      assertThatThrownBy(() -> connector.runJson(POST, json("{}")))
          .isInstanceOfSatisfying(RateLimitException.class, e -> {
            assertThat(e.isRetryable()).isTrue();
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(30));
          });
    }
    assertThat(time.pauses).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void theHostsRulesGoBeforeTheConnectors() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":false,\"error\":\"already_there\"}")));
    try (var connector = slack()
        .errors(ErrorRule.of(ErrorKind.DUPLICATE_DATA).status(200).when("/error", "already_there"))
        .connect()) {
      assertThatThrownBy(() -> connector.runJson(POST, json("{}")))
          .isInstanceOf(DuplicateDataException.class);
    }
  }

  @Test
  void aRuleWithoutStatusFitsErrorsOnly() {
    ErrorRule rule = ErrorRule.of(ErrorKind.NOT_FOUND).when("/code", "4041", "4042");
    assertThat(rule.fits(400, json("{'code':4041}"))).isTrue();
    assertThat(rule.fits(500, json("{'code':'4042'}"))).isTrue();
    assertThat(rule.fits(200, json("{'code':4041}"))).isFalse();
    assertThat(rule.fits(400, json("{'code':1}"))).isFalse();
    assertThat(rule.fits(400, json("{'code':{'a':1}}"))).isFalse();
    assertThat(ErrorRule.of(ErrorKind.DATA).when("/e").fits(400, json("{'e':null}")))
        .isFalse();
    assertThat(ErrorRule.of(ErrorKind.DATA).when("/e").fits(400, json("{'e':{}}")))
        .isTrue();
    assertThat(rule).hasToString("any error with /code [4041, 4042] is NOT_FOUND");
    assertThatThrownBy(() -> ErrorRule.of(ErrorKind.DATA).when("code"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void eachKindHasItsException(ErrorKind kind) {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(418)));
    String name = kind.name().replace("_", "") + "EXCEPTION";
    try (var connector = builder().errors(ErrorRule.of(kind).status(418)).connect()) {
      assertThatThrownBy(() -> connector.runJson(action(Binding.of("GET", "/x")), json("{}")))
          .isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.getClass().getSimpleName()).isEqualToIgnoringCase(name);
            assertThat(e.status()).isEqualTo(418);
          });
    }
  }
}
