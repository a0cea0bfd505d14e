package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads from header fields how long a server wants its clients to wait: {@code Retry-After} (RFC
 * 9110, section 10.2.3), and what {@link QuotaFields} say of a spent quota.
 */
final class ServerDelay {
  private final ServerTime times;
  private final QuotaFields quotas;

  ServerDelay(Clock clock) {
    this.times = new ServerTime(clock);
    this.quotas = new QuotaFields(times);
  }

  /** What the server asks for; null when it does not. */
  @Nullable
  Duration of(Headers headers) {
    return headers.first("Retry-After").isPresent()
        ? times.retryAfter(headers)
        : longest(quotas.read(headers));
  }

  /** The longest time of those quotas of which nothing is left. */
  private static @Nullable Duration longest(List<ToldQuota> told) {
    return told.stream()
        .filter(ToldQuota::isSpent)
        .map(ToldQuota::reset)
        .filter(Objects::nonNull)
        .max(Duration::compareTo)
        .orElse(null);
  }

  /** Whether nothing is left of a quota. */
  boolean isSpent(Headers headers) {
    return quotas.read(headers).stream().anyMatch(ToldQuota::isSpent);
  }

  /** What the response says of quotas. */
  List<ToldQuota> quotas(Headers headers) {
    return quotas.read(headers);
  }

  /** What a response that refuses a call for being one too many asks to wait; null for nothing. */
  @Nullable
  Duration refusal(int status, Headers headers) {
    return status == 429 || status == 403 ? times.retryAfter(headers) : null;
  }
}
