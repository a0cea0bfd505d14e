package io.raccordo.runtime.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.CallOptions;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorDescriptor;
import io.raccordo.runtime.Credential;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.json.JsonTypes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TelemetryInterceptorTest {
  private static final ConnectorDescriptor API =
      ConnectorDescriptor.of("sample", "Sample", List::of, ApiVersion.of("v1", ""));
  private static final ActionModule<JsonNode> READ = ActionModule.of(
      API,
      "users-get",
      1,
      "Get a user",
      JsonTypes.JSON,
      Binding.of("GET", "/users/{id}").query("q"));

  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  private final FakeServer server = new FakeServer();

  private static final class Sample extends Connector {
    Sample(ConnectorBuilder<Sample> builder) {
      super(builder);
    }
  }

  private Sample connect() {
    Credential key = Credential.query("k", "key", Secret.of("s3cr3t"));
    return ConnectorBuilder.of(API, new Connection(key), Sample::new)
        .baseUrl(URI.create("https://api.example/base"))
        .transport(server)
        .interceptor(TelemetryInterceptor.of(TELEMETRY.getOpenTelemetry()))
        .connect();
  }

  private static ObjectNode input() {
    return (ObjectNode) new JsonMapper().readTree("{\"id\":\"mona lisa\",\"q\":\"confidential\"}");
  }

  private static Map<String, Object> named(Attributes attributes) {
    return attributes.asMap().entrySet().stream()
        .collect(Collectors.toMap(
            entry -> entry.getKey().getKey(), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static HistogramPointData point() {
    MetricData metric = TELEMETRY.getMetrics().stream().findFirst().orElseThrow();
    assertThat(metric.getName()).isEqualTo("http.client.request.duration");
    assertThat(metric.getUnit()).isEqualTo("s");
    return metric.getHistogramData().getPoints().iterator().next();
  }

  @Test
  void aCallIsASpanAndAMeasurement() {
    try (Sample connector = connect()) {
      connector.runJson(READ, input());
    }
    SpanData span = TELEMETRY.getSpans().get(0);
    assertThat(span.getName()).isEqualTo("GET /users/{id}");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("io.raccordo.runtime");
    assertThat(named(span.getAttributes()))
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "http.request.method", "GET",
            "http.response.status_code", 200L,
            "raccordo.operation", "sample:users-get",
            "server.address", "api.example",
            "server.port", 443L,
            "url.full", "https://api.example/base/users/mona%20lisa",
            "url.template", "/users/{id}"));
    HistogramPointData point = point();
    assertThat(named(point.getAttributes()))
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "http.request.method", "GET",
            "http.response.status_code", 200L,
            "server.address", "api.example",
            "server.port", 443L,
            "url.template", "/users/{id}"));
    assertThat(point.getBoundaries())
        .containsExactly(
            0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);
    assertThat(point.getCount()).isOne();
    assertThat(TELEMETRY.getSpans() + " " + TELEMETRY.getMetrics())
        .doesNotContain("s3cr3t")
        .doesNotContain("confidential");
  }

  @Test
  void eachAttemptIsASpanOfItsOwnInTheSameTrace() {
    server.statuses.addAll(List.of(0, 503));
    Span parent =
        TELEMETRY.getOpenTelemetry().getTracer("test").spanBuilder("p").startSpan();
    Runnable call = () -> {
      try (Sample connector = connect()) {
        connector.runJson(READ, input());
      }
    };
    Context.current().with(parent).wrap(call).run();
    List<SpanData> spans = TELEMETRY.getSpans();
    assertThat(spans)
        .hasSize(3)
        .allSatisfy(span ->
            assertThat(span.getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId()));
    AttributeKey<Long> resends = AttributeKey.longKey("http.request.resend_count");
    assertThat(spans)
        .extracting(span -> span.getAttributes().get(resends))
        .containsExactly(null, 1L, 2L);
    assertThat(spans)
        .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("error.type")))
        .containsExactly("io.raccordo.runtime.ConnectionException", "503", null);
    assertThat(spans)
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET);
    for (int i = 0; i < 3; i++) {
      assertThat(server.requests.get(i).headers().first("traceparent"))
          .contains("00-" + parent.getSpanContext().getTraceId() + "-"
              + spans.get(i).getSpanId() + "-"
              + spans.get(i).getSpanContext().getTraceFlags().asHex());
    }
    assertThat(TELEMETRY.getMetrics().get(0).getHistogramData().getPoints()).hasSize(3);
  }

  @Test
  void errorsOfTheCallerAreErrors() {
    server.statuses.add(404);
    try (Sample connector = connect()) {
      assertThatThrownBy(() -> connector.runJson(READ, input())).isInstanceOf(ApiException.class);
    }
    assertThat(TELEMETRY.getSpans().get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(named(point().getAttributes()))
        .containsEntry("error.type", "404")
        .containsEntry("http.response.status_code", 404L);
  }

  @Test
  void universalCallsHaveNoTemplateAndUnknownMethodsOneName() {
    try (Sample connector = connect()) {
      connector.call("GET", "/users/1").send();
      connector
          .call("PURGE", "/users/2")
          .send(CallOptions.DEFAULT.withBaseUrl(URI.create("http://localhost:8080")));
    }
    assertThat(TELEMETRY.getSpans()).extracting(SpanData::getName).containsExactly("GET", "HTTP");
    assertThat(named(TELEMETRY.getSpans().get(1).getAttributes()))
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "http.request.method", "_OTHER",
            "http.request.method_original", "PURGE",
            "http.response.status_code", 200L,
            "server.address", "localhost",
            "server.port", 8080L,
            "url.full", "http://localhost:8080/users/2"));
  }

  @Test
  void otherServersDoNotGetTheTrace() {
    server.statuses.add(302);
    try (Sample connector = connect()) {
      connector.runJson(READ, input());
    }
    assertThat(server.requests).hasSize(2);
    assertThat(server.requests.get(0).headers().first("traceparent")).isPresent();
    assertThat(server.requests.get(1).headers().first("traceparent")).isEmpty();
    assertThat(TELEMETRY.getSpans()).hasSize(1);
  }
}
