package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import tools.jackson.databind.JsonNode;

/**
 * A response with all there is to know about it.
 *
 * @param <O> the output
 */
public final class ApiResponse<O> {
  private final int status;
  private final Headers headers;
  private final JsonNode json;
  private final O output;

  ApiResponse(int status, Headers headers, JsonNode json, O output) {
    this.status = status;
    this.headers = headers;
    this.json = json;
    this.output = output;
  }

  /**
   * The status code.
   *
   * @return the code, 200 to 299
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
   * The body as the server sent it, before any upgrade.
   *
   * @return JSON; text when the body is not JSON; missing when there is none or it is a download
   */
  public JsonNode json() {
    return json;
  }

  /**
   * The output of the module.
   *
   * @return the output
   */
  public O output() {
    return output;
  }

  /** {@return the status} */
  @Override
  public String toString() {
    return "status " + status;
  }
}
