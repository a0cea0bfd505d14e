package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What there is to know about a failed call. */
final class Failure implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final String message;
  private final int status;
  private final Headers headers;
  /** Of the type that Jackson declares serializable; each of its nodes is one. */
  private final BaseJsonNode body;

  private final boolean retryable;
  private final @Nullable Duration retryAfter;
  private final @Nullable Throwable cause;

  private Failure(
      String operation,
      String message,
      int status,
      Headers headers,
      JsonNode body,
      boolean retryable,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    this.operation = operation;
    this.message = message;
    this.status = status;
    this.headers = headers;
    this.body = (BaseJsonNode) body;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
    this.cause = cause;
  }

  /** A failure without a response. */
  static Failure of(String operation, String message) {
    return new Failure(
        operation,
        begun(operation, message),
        0,
        Headers.empty(),
        JsonNodeFactory.instance.missingNode(),
        false,
        null,
        null);
  }

  /** Universal calls are called by what they ask for, which messages begin with, too. */
  private static String begun(String operation, String message) {
    return operation.isEmpty() || message.startsWith(operation + ' ')
        ? message
        : operation + ": " + message;
  }

  /** The same failure with its message, which begins with the operation. */
  Failure saying(String text) {
    return new Failure(
        operation, begun(operation, text), status, headers, body, retryable, retryAfter, cause);
  }

  Failure answered(int code, Headers fields, JsonNode json) {
    return new Failure(operation, message, code, fields, json, retryable, retryAfter, cause);
  }

  Failure causedBy(Throwable reason) {
    return new Failure(operation, message, status, headers, body, retryable, retryAfter, reason);
  }

  /** The same failure with what the server asked to wait. */
  Failure after(@Nullable Duration delay) {
    return new Failure(operation, message, status, headers, body, retryable, delay, cause);
  }

  Failure retryable(@Nullable Duration delay) {
    return new Failure(operation, message, status, headers, body, true, delay, cause);
  }

  String operation() {
    return operation;
  }

  String message() {
    return message;
  }

  int status() {
    return status;
  }

  Headers headers() {
    return headers;
  }

  JsonNode body() {
    return body;
  }

  boolean isRetryable() {
    return retryable;
  }

  @Nullable
  Duration retryAfter() {
    return retryAfter;
  }

  @Nullable
  Throwable cause() {
    return cause;
  }
}
