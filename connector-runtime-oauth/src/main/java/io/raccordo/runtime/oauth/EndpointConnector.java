package io.raccordo.runtime.oauth;

import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.ApiResponse;
import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.CallOptions;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorDescriptor;
import io.raccordo.runtime.UniversalCall;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.Transport;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls the endpoints of authorization servers: with the timeouts, limits and errors of all calls.
 */
final class EndpointConnector extends Connector {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long RESPONSE_LIMIT = 1L << 20;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final ConnectorDescriptor DESCRIPTOR =
      ConnectorDescriptor.of("oauth", "OAuth 2.0", List::of, ApiVersion.of("2.0", ""));

  private EndpointConnector(ConnectorBuilder<EndpointConnector> builder) {
    super(builder);
  }

  /**
   * Opens one.
   *
   * @param transport what carries the calls, null for one of its own
   */
  static EndpointConnector open(@Nullable Transport transport) {
    ConnectorBuilder<EndpointConnector> builder = ConnectorBuilder.of(
            DESCRIPTOR, new Connection(), EndpointConnector::new)
        .baseUrl(URI.create("https://oauth.invalid"))
        .timeout(TIMEOUT)
        .deadline(TIMEOUT)
        .responseLimit(RESPONSE_LIMIT);
    return (transport == null ? builder : builder.transport(transport)).connect();
  }

  /**
   * Secrets are sent over TLS only (RFC 6749, section 3.2), or within this machine.
   *
   * @param what the address is, for the message
   */
  static void requireSecure(URI url, String what) {
    boolean secure = "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null;
    boolean local = "http".equalsIgnoreCase(url.getScheme())
        && url.getHost() != null
        && LOOPBACK.contains(url.getHost());
    if (!secure && !local) {
      throw AccessTokenFailure.of(
              "oauth",
              "The " + what.replace('_', ' ')
                  + " has no https address; secrets are sent nowhere else, except to this machine.")
          .invalidConfiguration();
    }
  }

  JsonNode get(URI url) {
    return call("GET", url).send(at(url)).json();
  }

  /**
   * Sends a form.
   *
   * @throws ApiException when there is no success; its body may have secrets
   */
  ApiResponse<JsonNode> post(URI url, Map<String, String> headers, String form) {
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    UniversalCall call = call("POST", url);
    headers.forEach(call::header);
    // Read once: neither repeated nor sent to where a redirect leads.
    RequestContent content = RequestContent.of(new ByteArrayInputStream(bytes), bytes.length);
    return call.content(content.withMediaType("application/x-www-form-urlencoded"))
        .send(at(url));
  }

  private UniversalCall call(String method, URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return call(method, url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
  }

  private static CallOptions at(URI url) {
    return CallOptions.DEFAULT.withBaseUrl(
        URI.create(url.getScheme() + "://" + url.getRawAuthority()));
  }
}
