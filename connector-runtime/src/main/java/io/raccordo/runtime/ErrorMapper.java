package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What proxies and web servers say; entities are left alone with all they may stand for. */
  private static final Pattern TITLE =
      Pattern.compile("<title>([^<&]{1,300})</title>", Pattern.CASE_INSENSITIVE);

  private final List<ErrorRule> rules;
  private final boolean looksAtSuccesses;
  private final ServerDelay delays;

  /**
   * A mapper.
   *
   * @param rules what goes before the statuses, the first that fits
   */
  ErrorMapper(List<ErrorRule> rules, Clock clock) {
    this.rules = rules;
    this.looksAtSuccesses = rules.stream().anyMatch(ErrorRule::isAboutSuccess);
    this.delays = new ServerDelay(clock);
  }

  /** The error that a success is for this vendor; null when it is none. */
  @Nullable
  ApiException ofSuccess(Answer answer, JsonNode body) {
    return looksAtSuccesses && rule(answer, body).isPresent() ? of(answer, body) : null;
  }

  private Optional<ErrorRule> rule(Answer answer, JsonNode body) {
    return rules.stream()
        .filter(rule -> rule.fits(answer.response().status(), body))
        .findFirst();
  }

  ApiException of(Answer answer, JsonNode body) {
    int status = answer.response().status();
    Headers headers = answer.response().headers();
    String message = answer.call().describe() + " answered " + status
        + answer.redactor().clean(text(body) + scopes(headers)) + hint(status, headers);
    Failure failure =
        Failure.of(answer.call().operation(), message).answered(status, headers, body);
    Duration delay = delays.of(headers);
    Optional<ErrorRule> rule = rule(answer, body);
    if (rule.isPresent()) {
      return rule.get().kind().of(failure.after(delay));
    }
    if (status == 429
        || (status == 403
            && (headers.first("Retry-After").isPresent() || delays.isSpent(headers)))) {
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

  static String line(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "..." : line;
  }

  private static String text(JsonNode body) {
    if (body.isString()) {
      Matcher title = TITLE.matcher(body.stringValue());
      return title.find() ? ": " + line(title.group(1).strip()) : "";
    }
    for (String place : TEXTS) {
      JsonNode text = body.at(place);
      if (text.isString() && !text.stringValue().isBlank()) {
        return ": " + line(text.stringValue());
      }
    }
    return "";
  }
}
