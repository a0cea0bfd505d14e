package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.json.JsonType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A call that failed. The subclasses say in which way; more may come, so treat an unknown one by
 * what this class tells. Messages never contain credentials.
 */
public class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final List<String> REQUEST_IDS = List.of(
      "X-Request-Id", "X-GitHub-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId");

  private final Failure failure;

  ApiException(Failure failure) {
    super(failure.message(), failure.cause());
    this.failure = failure;
  }

  /**
   * What was called.
   *
   * @return the module, {@code github:issues-create} for one; method and path for a universal call
   */
  public final String operation() {
    return failure.operation();
  }

  /**
   * The status code of the response.
   *
   * @return the code, 0 when there was no response
   */
  public final int status() {
    return failure.status();
  }

  /**
   * The header fields of the response.
   *
   * @return the header fields, empty when there was no response
   */
  public final Headers headers() {
    return failure.headers();
  }

  /**
   * What the server calls this request, to be told to its support.
   *
   * @return the id, empty when the server did not say
   */
  public final Optional<String> requestId() {
    return REQUEST_IDS.stream().flatMap(name -> headers().first(name).stream()).findFirst();
  }

  /**
   * The body of the response.
   *
   * @return JSON; text when the body was not JSON; missing when there was none
   */
  public final JsonNode body() {
    return failure.body();
  }

  /**
   * The body of the response as a type of the API.
   *
   * @param type the form to read
   * @param <T> its Java type
   * @return the body, empty when it has another form
   */
  public final <T> Optional<T> bodyAs(JsonType<T> type) {
    return type.accepts(body()) ? Optional.of(type.read(body())) : Optional.empty();
  }

  /**
   * The body of the response as problem details (RFC 9457).
   *
   * @return the problem, empty when the response's media type is not
   *     {@code application/problem+json}
   */
  public final Optional<ProblemDetails> problem() {
    String type = headers().first("Content-Type").orElse("");
    return body().isObject() && MediaTypeText.essence(type).equals("application/problem+json")
        ? Optional.of(new ProblemDetails(body()))
        : Optional.empty();
  }

  /**
   * Whether the same call may succeed later, with nothing changed. A call that changes something
   * and broke off may have been carried out.
   *
   * @return true when waiting may help
   */
  public final boolean isRetryable() {
    return failure.isRetryable();
  }

  /**
   * How long the server asked to wait.
   *
   * @return the time, empty when it did not say
   */
  public final Optional<Duration> retryAfter() {
    return Optional.ofNullable(failure.retryAfter());
  }
}
