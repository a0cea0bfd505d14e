package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times from header fields: as the server's clock shows them, where the response says so. */
final class ServerTime {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,14}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,14}(\\.[0-9]{1,9})?");

  /** Smaller numbers are seconds from now, larger ones of the clock: a day of the year 2001. */
  private static final double LEAST_EPOCH_SECOND = 1e9;

  private static final double LEAST_EPOCH_MILLI = 1e11;

  private final Clock clock;

  ServerTime(Clock clock) {
    this.clock = clock;
  }

  /** {@code Retry-After} (RFC 9110, section 10.2.3); null when it is not there or not readable. */
  @Nullable
  Duration retryAfter(Headers headers) {
    String value = headers.first("Retry-After").map(String::strip).orElse("");
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    Instant date = date(value);
    return date == null ? null : until(date, headers);
  }

  /**
   * When a quota begins anew. Vendors give seconds from now, seconds of the clock, milliseconds of
   * the clock, or a date.
   */
  @Nullable
  Duration reset(String value, Headers headers) {
    if (!DECIMAL.matcher(value).matches()) {
      Instant date = date(value);
      return date == null ? null : until(date, headers);
    }
    double number = Double.parseDouble(value);
    if (number < LEAST_EPOCH_SECOND) {
      return Duration.ofMillis((long) Math.ceil(number * 1_000));
    }
    return until(
        Instant.ofEpochMilli((long) (number < LEAST_EPOCH_MILLI ? number * 1_000 : number)),
        headers);
  }

  /** A date of HTTP (RFC 9110, section 5.6.7) or of RFC 3339; null when it is none. */
  static @Nullable Instant date(String value) {
    try {
      return value.indexOf('T') == 10
          ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(value, Instant::from)
          : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Duration until(Instant time, Headers headers) {
    Duration left = Duration.between(now(headers), time);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** A response that a cache kept has the date of its first answer. */
  private Instant now(Headers headers) {
    Optional<Instant> server = headers.first("Age").isPresent()
        ? Optional.empty()
        : headers.first("Date").map(String::strip).map(ServerTime::date);
    return server.orElseGet(clock::instant);
  }
}
