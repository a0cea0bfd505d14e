package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.runtime.http.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerDelayTest {
  private final ServerDelay delays =
      new ServerDelay(Clock.fixed(Instant.parse("2026-10-21T07:28:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "Retry-After: 7 | 7 | false",
        "Retry-After: Wed, 21 Oct 2026 07:28:10 GMT | 10 | false",
        "Retry-After: Wed, 21 Oct 2026 07:27:00 GMT | 0 | false",
        "Retry-After: soon | - | false",
        "X-RateLimit-Remaining: 3 / X-RateLimit-Reset: 60 | - | false",
        "X-RateLimit-Remaining: 0 | - | true",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 60 | 60 | true",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 1792567690 | 10 | true",
        "X-RateLimit-Remaining: 0 / X-RateLimit-Reset: 1792567690000 | 10 | true",
        "x-rate-limit-remaining: 0 / x-rate-limit-reset: 5 | 5 | true",
        "RateLimit-Limit: 10 / RateLimit-Remaining: 0 / RateLimit-Reset: 12 | 12 | true",
        "RateLimit: \"default\";r=50;t=30 | - | false",
        "RateLimit: \"default\";r=0;t=30 | 30 | true",
        "RateLimit: \"a,;b\";r=0;t=30, day;t=90; r=0, \"c\";r=1;t=400 | 90 | true",
        "RateLimit: \"default\";r=0 | - | false",
        "RateLimit: ;;r=0;t=9999999999999999999999 | - | false",
        "RateLimit: \"default\";r=0;t=30 / Retry-After: 3 | 3 | true",
      })
  void readsWhatServersAskFor(String fields, Long seconds, boolean spent) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String field : fields.split(" / ", -1)) {
      String[] parts = field.split(": ", 2);
      headers.put(parts[0], List.of(parts[1]));
    }
    assertThat(delays.of(Headers.of(headers)))
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    assertThat(delays.isSpent(Headers.of(headers))).isEqualTo(spent);
  }
}
