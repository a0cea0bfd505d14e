package io.raccordo.runtime.webhook;

import io.raccordo.runtime.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a server is to answer. Immutable. */
public final class WebhookResponse {
  private final int status;
  private final Headers headers;
  private final byte[] body;

  private WebhookResponse(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A response without a body.
   *
   * @param status the status code
   * @return the response
   */
  public static WebhookResponse of(int status) {
    return new WebhookResponse(status, Headers.empty(), new byte[0]);
  }

  /**
   * A response of plain text, which no browser takes for anything else.
   *
   * @param status the status code
   * @param text the text
   * @return the response
   */
  public static WebhookResponse text(int status, String text) {
    Headers headers = Headers.of(Map.of(
        "Content-Type",
        List.of("text/plain; charset=utf-8"),
        "X-Content-Type-Options",
        List.of("nosniff")));
    return new WebhookResponse(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  static WebhookResponse methodNotAllowed() {
    return new WebhookResponse(405, Headers.of(Map.of("Allow", List.of("POST"))), new byte[0]);
  }

  /**
   * The status code.
   *
   * @return the code
   */
  public int status() {
    return status;
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
   * The body.
   *
   * @return a copy of its bytes, none for no body
   */
  public byte[] body() {
    return body.clone();
  }

  /** {@return the status code} */
  @Override
  public String toString() {
    return Integer.toString(status);
  }
}
