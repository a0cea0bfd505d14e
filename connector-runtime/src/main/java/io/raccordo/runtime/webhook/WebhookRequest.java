package io.raccordo.runtime.webhook;

import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request to a webhook, as the server received it. Immutable. */
public final class WebhookRequest {
  private final String method;
  private final URI uri;
  private final Headers headers;
  private final byte[] body;

  private WebhookRequest(String method, URI uri, Headers headers, byte[] body) {
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A request.
   *
   * @param method the HTTP method
   * @param uri the address that was called, of which only the query counts
   * @param headers the header fields
   * @param body the bytes as they came, which is what was signed; they must not be changed
   * @return the request
   */
  public static WebhookRequest of(String method, URI uri, Headers headers, byte[] body) {
    return new WebhookRequest(method, uri, headers, body);
  }

  /**
   * The HTTP method.
   *
   * @return the method
   */
  public String method() {
    return method;
  }

  /**
   * The header fields.
   *
   * @return the header fields
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The bytes of the body.
   *
   * @return the bytes, which must not be changed
   */
  public byte[] body() {
    return body;
  }

  /**
   * A parameter of the query.
   *
   * @param name its name
   * @return its first value, decoded; empty when there is none, or it is not encoded correctly
   */
  public Optional<String> query(String name) {
    String query = uri.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      try {
        if (decoded(equals < 0 ? pair : pair.substring(0, equals)).equals(name)) {
          return Optional.of(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
      } catch (IllegalArgumentException e) {
        // Not encoded correctly: not the parameter that is looked for.
      }
    }
    return Optional.empty();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** {@return the method and the number of bytes; all else may be confidential} */
  @Override
  public String toString() {
    return method + ", " + body.length + " bytes";
  }
}
