package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a response that is no success into the error that says what it means. */
final class ErrorMapper {
  private static final List<String> TEXTS = List.of(
      "/message",
      "/error/message",
      "/detail",
      "/title",
      "/error_description",
      "/error",
      "/errors/0/message");
  private static final int LONGEST_TEXT = 300;

  private final Clock clock;

  ErrorMapper(Clock clock) {
    this.clock = clock;
  }

  ApiException of(Answer answer, JsonNode body) {
    int status = answer.response().status();
    Headers headers = answer.response().headers();
    String message = answer.call().describe() + " answered " + status
        + answer.redactor().clean(text(body) + scopes(headers)) + hint(status, headers);
    Failure failure =
        Failure.of(answer.call().operation(), message).answered(status, headers, body);
    Duration delay = delay(headers);
    if (status == 429
        || (status == 403 && (headers.first("Retry-After").isPresent() || spent(headers)))) {
      return new RateLimitException(failure.retryable(delay));
    }
    return switch (status) {
      case 401, 403 -> new InvalidAccessTokenException(failure);
      case 404 -> new NotFoundException(failure);
      case 405, 406, 415 -> new InvalidConfigurationException(failure);
      case 408, 504 -> new TimeoutException(failure.retryable(delay));
      case 409 -> new DuplicateDataException(failure);
      case 410 -> gone(failure, headers);
      case 507 -> new OutOfSpaceException(failure.retryable(delay));
      default -> {
        if (status >= 500) {
          yield new ServerException(failure.retryable(delay));
        }
        yield status >= 400 ? new DataException(failure) : new ApiException(failure);
      }
    };
  }

  /** 410 means a thing that is gone, except where the server says that the operation itself is. */
  private static ApiException gone(Failure failure, Headers headers) {
    boolean operation =
        headers.first("Sunset").isPresent() || headers.first("Deprecation").isPresent();
    return operation
        ? new ApiRetiredException(failure, null, null)
        : new NotFoundException(failure);
  }

  private static String hint(int status, Headers headers) {
    if (status >= 300 && status < 400 && headers.first("Location").isPresent()) {
      return ". The redirect was not followed, because the call would have to be repeated.";
    }
    return "";
  }

  /** RFC 6750, section 3.1. */
  private static String scopes(Headers headers) {
    return Challenge.of(headers, "bearer")
        .filter(asked ->
            asked.parameter("error").filter("insufficient_scope"::equals).isPresent())
        .map(asked -> asked
            .parameter("scope")
            .map(scopes -> ". The access token lacks scopes; needed: " + line(scopes)
                + ". Connect again with these.")
            .orElse(". The access token lacks scopes, the server does not say which."))
        .orElse("");
  }

  private static String line(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "..." : line;
  }

  private static String text(JsonNode body) {
    if (body.isString()) {
      return "";
    }
    for (String place : TEXTS) {
      JsonNode text = body.at(place);
      if (text.isString() && !text.stringValue().isBlank()) {
        return ": " + line(text.stringValue());
      }
    }
    return "";
  }

  private static boolean spent(Headers headers) {
    return headers
        .first("X-RateLimit-Remaining")
        .or(() -> headers.first("RateLimit-Remaining"))
        .filter("0"::equals)
        .isPresent();
  }

  @Nullable
  Duration delay(Headers headers) {
    Optional<String> retryAfter = headers.first("Retry-After");
    if (retryAfter.isPresent()) {
      return after(retryAfter.get().strip());
    }
    if (!spent(headers)) {
      return null;
    }
    return headers
        .first("X-RateLimit-Reset")
        .filter(ErrorMapper::isSeconds)
        .map(seconds -> until(Instant.ofEpochSecond(Long.parseLong(seconds))))
        .orElse(null);
  }

  /** Seconds or an HTTP date (RFC 9110, section 10.2.3). */
  private @Nullable Duration after(String value) {
    if (isSeconds(value)) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      return until(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isSeconds(String text) {
    return text.matches("[0-9]{1,12}");
  }

  private Duration until(Instant time) {
    Duration left = Duration.between(clock.instant(), time);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
