package io.raccordo.runtime.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

class PositionValueTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static PositionValue value(String json) {
    return Objects.requireNonNull(PositionValue.of(JSON.readTree(json)), json);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "\"2026-01-01T00:00:00Z\", PT1S, \"2025-12-31T23:59:59Z\"",
        "\"2026-01-01T00:00:00.123+02:00\", PT5M, \"2025-12-31T23:55:00.123+02:00\"",
        "\"2026-01-01 10:00:00\", PT0S, \"2026-01-01 10:00:00\"",
        "\"2026-01-01\", PT1S, \"2025-12-31\"",
        "\"2026-01-03\", PT25H, \"2026-01-01\"",
        "1700000000, PT1M, 1699999940",
        "1700000000, PT0.5S, 1699999999",
        "1700000000123, PT1S, 1699999999123",
        "1700000000.25, PT0.5S, 1699999999.750",
        "\"1712345678.000200\", PT1S, \"1712345677.000200\"",
        "\"007\", PT0S, \"007\""
      })
  void goesBackInTheFormThatTheValueHas(String json, Duration overlap, String expected) {
    assertThat(value(json).minus(overlap).json()).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "null",
        "{}",
        "[]",
        "\"\"",
        "\"tomorrow\"",
        "1e999999999",
        "1e-999999999",
        "\"1e999999999\"",
        "\"-1e-999999999\""
      })
  void takesNothingElse(String json) {
    assertThat(PositionValue.of(JSON.readTree(json))).isNull();
  }

  @Test
  void comparesByTime() {
    assertThat(value("\"2026-01-01T02:00:00+02:00\""))
        .isEqualByComparingTo(value("\"2026-01-01T00:00:00Z\""))
        .isLessThan(value("\"2026-01-01T00:00:00.001Z\""));
    assertThat(value("\"9\"")).isLessThan(value("10")).isGreaterThan(value("8.99"));
    assertThat(value("\"2026-01-09\"")).isLessThan(value("\"2026-01-10\""));
    assertThat(value("1").isLike(value("\"2\""))).isTrue();
    assertThat(value("1").isLike(value("\"2026-01-10\""))).isFalse();
    assertThat(value("\"2026-01-10\"").isLike(value("\"2026-01-10T00:00:00Z\"")))
        .isFalse();
  }
}
