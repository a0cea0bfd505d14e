package io.raccordo.runtime.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.raccordo.runtime.Interceptor;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a span of each attempt of each call, and measures its duration, by the semantic conventions
 * for HTTP clients. It stands where {@code ConnectorBuilder.interceptor} puts it: what comes after
 * it, redirects and the renewal of a token included, is within the span.
 *
 * <p>The span is named after method and path template ({@code GET /repos/{owner}/{repo}}), is a
 * child of the current one, and ends when the response's header fields are there. An attempt after
 * the first has {@code http.request.resend_count}. {@code url.full} has neither query, in which a
 * connection may have its key and a caller anything, nor user; header fields and bodies are in no
 * attribute. {@code raccordo.operation} is the module.
 *
 * <p>The trace's context goes along as the propagators of the {@link OpenTelemetry} say:
 * {@code traceparent} and {@code tracestate} for those of W3C. A server that a redirect leads to
 * elsewhere does not get it. The metric is the histogram {@code http.client.request.duration} in
 * seconds.
 *
 * <p>Asynchronous calls run on another thread. For their spans to be children of the caller's, give
 * the connector an executor that takes the context along, such as that of
 * {@link Context#taskWrapping(java.util.concurrent.ExecutorService)}.
 */
public final class TelemetryInterceptor implements Interceptor {
  private static final String SCOPE = "io.raccordo.runtime";

  /** As the conventions advise. */
  private static final List<Double> BOUNDARIES =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

  private final Tracer tracer;
  private final DoubleHistogram durations;
  private final TextMapPropagator propagator;

  private TelemetryInterceptor(OpenTelemetry telemetry) {
    tracer = telemetry.getTracer(SCOPE);
    durations = telemetry
        .getMeter(SCOPE)
        .histogramBuilder("http.client.request.duration")
        .setUnit("s")
        .setDescription("Duration of HTTP client requests.")
        .setExplicitBucketBoundariesAdvice(BOUNDARIES)
        .build();
    propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /**
   * An interceptor, for one connector or several.
   *
   * @param telemetry where spans and measurements go
   * @return the interceptor
   */
  public static TelemetryInterceptor of(OpenTelemetry telemetry) {
    return new TelemetryInterceptor(telemetry);
  }

  @Override
  public TransportResponse intercept(Attempt attempt) {
    Attributes measured = HttpAttributes.measured(attempt);
    AttributesBuilder ending = measured.toBuilder();
    Span span = tracer
        .spanBuilder(HttpAttributes.spanName(attempt))
        .setSpanKind(SpanKind.CLIENT)
        .setAllAttributes(measured)
        .setAllAttributes(HttpAttributes.ofSpan(attempt))
        .startSpan();
    long begun = System.nanoTime();
    Context context = Context.current().with(span);
    try {
      TransportRequest carrying = carrying(context, attempt.request());
      TransportResponse response =
          context.wrapSupplier(() -> attempt.proceed(carrying)).get();
      span.setAttribute(HttpAttributes.STATUS, response.status());
      ending.put(HttpAttributes.STATUS, response.status());
      if (response.status() >= 400) {
        failed(span, ending, Integer.toString(response.status()));
      }
      return response;
    } catch (RuntimeException | Error e) {
      // Not its message: what a server wrote may be confidential.
      failed(span, ending, e.getClass().getName());
      throw e;
    } finally {
      durations.record((System.nanoTime() - begun) / 1e9, ending.build(), context);
      span.end();
    }
  }

  private static void failed(Span span, AttributesBuilder measured, String type) {
    span.setStatus(StatusCode.ERROR).setAttribute(HttpAttributes.ERROR, type);
    measured.put(HttpAttributes.ERROR, type);
  }

  private TransportRequest carrying(Context context, TransportRequest request) {
    Map<String, String> fields = new TreeMap<>();
    propagator.inject(context, fields, (carrier, name, value) -> {
      if (carrier != null) {
        carrier.put(name, value);
      }
    });
    TransportRequest carrying = request;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      carrying = carrying.withHeader(field.getKey(), field.getValue());
    }
    return carrying;
  }
}
