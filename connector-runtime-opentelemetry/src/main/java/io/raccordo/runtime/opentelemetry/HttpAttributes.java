package io.raccordo.runtime.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.raccordo.runtime.Interceptor.Attempt;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** What the semantic conventions for HTTP clients say of an attempt. */
final class HttpAttributes {
  static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ORIGINAL_METHOD =
      AttributeKey.stringKey("http.request.method_original");
  private static final AttributeKey<Long> RESENDS =
      AttributeKey.longKey("http.request.resend_count");
  private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
  private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
  private static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("raccordo.operation");

  /** RFC 9110, section 9, RFC 5789; others are told apart in spans only. */
  private static final Set<String> METHODS = Set.of(
      "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE");

  private HttpAttributes() {}

  static String spanName(Attempt attempt) {
    String method = attempt.request().method();
    String name = METHODS.contains(method) ? method : "HTTP";
    return attempt.template().map(template -> name + " " + template).orElse(name);
  }

  /** Those of few values. */
  static Attributes measured(Attempt attempt) {
    String method = attempt.request().method();
    URI uri = attempt.request().uri();
    AttributesBuilder attributes = Attributes.builder()
        .put(METHOD, METHODS.contains(method) ? method : "_OTHER")
        .put(HOST, uri.getHost())
        .put(PORT, (long) port(uri));
    attempt.template().ifPresent(template -> attributes.put(TEMPLATE, template));
    return attributes.build();
  }

  /** Those that spans have on top. */
  static Attributes ofSpan(Attempt attempt) {
    String method = attempt.request().method();
    URI uri = attempt.request().uri();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    AttributesBuilder attributes = Attributes.builder()
        .put(URL, uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath());
    if (attempt.template().isPresent()) {
      attributes.put(OPERATION, attempt.operation());
    }
    if (!METHODS.contains(method)) {
      attributes.put(ORIGINAL_METHOD, method);
    }
    if (attempt.number() > 1) {
      attributes.put(RESENDS, attempt.number() - 1L);
    }
    return attributes.build();
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
  }
}
