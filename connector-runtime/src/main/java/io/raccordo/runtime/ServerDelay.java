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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from header fields how long a server wants its clients to wait: {@code Retry-After} (RFC
 * 9110, section 10.2.3), and of a spent quota the fields of draft-ietf-httpapi-ratelimit-headers in
 * their older and newer form, and the common ones that begin with {@code X-}.
 */
final class ServerDelay {
  private static final List<String> REMAINING =
      List.of("RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining");
  private static final List<String> RESET =
      List.of("RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset");

  /** One member of a list of {@code "policy";r=0;t=30}; a quoted name may hold anything. */
  private static final Pattern LIMIT =
      Pattern.compile("(?:\"[^\"]*\"|[A-Za-z*][\\w*.-]*)\\s*(?<parameters>(?:;[^,;]*)*)");

  private static final Pattern REMAINS = Pattern.compile(";\\s*r=(\\d{1,15})");
  private static final Pattern TIME = Pattern.compile(";\\s*t=(\\d{1,12})");

  /** Smaller numbers are seconds from now, larger ones of the clock: a day of the year 2001. */
  private static final long LEAST_EPOCH_SECOND = 1_000_000_000;

  private static final long LEAST_EPOCH_MILLI = 100_000_000_000L;

  private final Clock clock;

  ServerDelay(Clock clock) {
    this.clock = clock;
  }

  /** What the server asks for; null when it does not. */
  @Nullable
  Duration of(Headers headers) {
    Optional<String> retryAfter = headers.first("Retry-After");
    if (retryAfter.isPresent()) {
      return after(retryAfter.get().strip());
    }
    Duration limit = structured(headers);
    if (limit != null) {
      return limit;
    }
    return isSpent(headers)
        ? RESET.stream()
            .flatMap(name -> headers.first(name).stream())
            .map(String::strip)
            .filter(ServerDelay::isNumber)
            .findFirst()
            .map(text -> reset(Long.parseLong(text)))
            .orElse(null)
        : null;
  }

  /** Whether nothing is left of a quota. */
  boolean isSpent(Headers headers) {
    return structured(headers) != null
        || REMAINING.stream()
            .flatMap(name -> headers.first(name).stream())
            .anyMatch(text -> text.strip().equals("0"));
  }

  /** The longest time of those limits of which nothing is left. */
  private static @Nullable Duration structured(Headers headers) {
    Duration longest = null;
    for (String field : headers.all("RateLimit")) {
      Matcher limit = LIMIT.matcher(field);
      while (limit.find()) {
        String parameters = limit.group("parameters");
        Matcher remains = REMAINS.matcher(parameters);
        Matcher time = TIME.matcher(parameters);
        if (remains.find() && Long.parseLong(remains.group(1)) == 0 && time.find()) {
          Duration wait = Duration.ofSeconds(Long.parseLong(time.group(1)));
          longest = longest == null || wait.compareTo(longest) > 0 ? wait : longest;
        }
      }
    }
    return longest;
  }

  /** Vendors give seconds from now, seconds of the clock, or milliseconds of the clock. */
  private Duration reset(long number) {
    if (number < LEAST_EPOCH_SECOND) {
      return Duration.ofSeconds(number);
    }
    return until(
        number < LEAST_EPOCH_MILLI ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
  }

  private @Nullable Duration after(String value) {
    if (isNumber(value)) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      return until(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,14}");
  }

  private Duration until(Instant time) {
    Duration left = Duration.between(clock.instant(), time);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
