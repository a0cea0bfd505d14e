package io.raccordo.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request, complete: what a {@link Transport} puts on the wire. */
public final class TransportRequest {
  private final String method;
  private final URI uri;
  private final Headers headers;
  private final @Nullable RequestContent body;
  private final Duration timeout;

  /**
   * Makes a request.
   *
   * @param method the HTTP method
   * @param uri the absolute address, encoded
   * @param headers the header fields, with credentials and content type
   * @param body the bytes to send, null for none
   * @param timeout how long to wait until the response's header fields are there
   */
  public TransportRequest(
      String method, URI uri, Headers headers, @Nullable RequestContent body, Duration timeout) {
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.body = body;
    this.timeout = timeout;
  }

  /**
   * The HTTP method.
   *
   * @return the method, {@code GET} for one
   */
  public String method() {
    return method;
  }

  /**
   * The address. Its query may hold credentials.
   *
   * @return an absolute URI
   */
  public URI uri() {
    return uri;
  }

  /**
   * The header fields. They may hold credentials.
   *
   * @return the header fields
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The bytes to send.
   *
   * @return the content, empty for none
   */
  public Optional<RequestContent> body() {
    return Optional.ofNullable(body);
  }

  /**
   * The request with a header field.
   *
   * @param name the field's name
   * @param value its value, in place of what the field had
   * @return the changed request
   */
  public TransportRequest withHeader(String name, String value) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(headers.asMap());
    fields.put(name, List.of(value));
    return new TransportRequest(method, uri, Headers.of(fields), body, timeout);
  }

  /**
   * How long to wait until the response's headers are there.
   *
   * @return the time
   */
  public Duration timeout() {
    return timeout;
  }

  /** {@return method, host and path; never the query, which may hold credentials} */
  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
