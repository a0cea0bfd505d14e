package io.raccordo.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonTypesTest {
  static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  static JsonNode json(String singleQuoted) {
    return MAPPER.readTree(singleQuoted.replace('\'', '"'));
  }

  private static <T> void roundTrip(JsonType<T> type, String json, T value) {
    assertThat(type.accepts(json(json))).isTrue();
    assertThat(type.read(json(json))).isEqualTo(value);
    assertThat(type.write(value)).hasToString(json(json).toString());
    if (!(value instanceof byte[])) {
      assertThat(type.write(value)).isEqualTo(json(json));
    }
  }

  @Test
  void readsAndWritesEachForm() {
    roundTrip(JsonTypes.STRING, "'a'", "a");
    roundTrip(JsonTypes.BOOLEAN, "true", true);
    roundTrip(JsonTypes.INT32, "-5", -5);
    roundTrip(JsonTypes.INT64, "9223372036854775807", Long.MAX_VALUE);
    roundTrip(JsonTypes.INTEGER, "18446744073709551615", new BigInteger("18446744073709551615"));
    roundTrip(JsonTypes.DECIMAL, "0.10", new BigDecimal("0.10"));
    roundTrip(JsonTypes.DECIMAL, "7", new BigDecimal("7"));
    roundTrip(JsonTypes.INTEGER, "7", BigInteger.valueOf(7));
    roundTrip(JsonTypes.INT64, "7", 7L);
    roundTrip(JsonTypes.DOUBLE, "1.5", 1.5);
    roundTrip(JsonTypes.DOUBLE, "1.0E+300", 1.0e300);
    assertThatThrownBy(() -> JsonTypes.DOUBLE.write(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    roundTrip(JsonTypes.DATE, "'2026-02-28'", LocalDate.of(2026, 2, 28));
    roundTrip(
        JsonTypes.DATE_TIME,
        "'2026-02-28T01:02:03.5+01:00'",
        OffsetDateTime.parse("2026-02-28T01:02:03.5+01:00"));
    roundTrip(
        JsonTypes.UUID_TEXT,
        "'123e4567-e89b-12d3-a456-426614174000'",
        UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
    roundTrip(JsonTypes.BYTES, "'AP8='", new byte[] {0, -1});
    roundTrip(JsonTypes.list(JsonTypes.INT64), "[1,2]", List.of(1L, 2L));
    roundTrip(
        JsonTypes.map(JsonTypes.list(JsonTypes.STRING)), "{'b':['x']}", Map.of("b", List.of("x")));
    roundTrip(JsonTypes.JSON, "{'a':[null]}", json("{'a':[null]}"));
  }

  @Test
  void readsWholeNumbersInWhateverWayTheyAreWritten() {
    assertThat(JsonTypes.INT64.read(json("5.0"))).isEqualTo(5);
    assertThat(JsonTypes.INT32.read(json("1e3"))).isEqualTo(1000);
    assertThat(JsonTypes.DECIMAL.read(json("7"))).isEqualTo(new BigDecimal("7"));
    assertThat(JsonTypes.DOUBLE.read(json("7"))).isEqualTo(7.0);
    assertThat(JsonTypes.BYTES.read(json("'-_8 ='"))).containsExactly(-5, -1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-02T03:04:05Z | 2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z | 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+0000 | 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.123456789-0130 | 2026-01-02T03:04:05.123456789-01:30",
        "2026-01-02 03:04:05 +02 | 2026-01-02T03:04:05+02:00",
        "2026-01-02T03:04 | 2026-01-02T03:04Z",
        "2026-01-02T03:04:05.5 | 2026-01-02T03:04:05.5Z",
        "2026-01-02 | 2026-01-02T00:00Z",
      })
  void readsTheDateTimesThatApisSend(String text, String expected) {
    assertThat(JsonTypes.DATE_TIME.read(MAPPER.getNodeFactory().stringNode(text)))
        .isEqualTo(OffsetDateTime.parse(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "INT32 | 2147483648",
        "INT32 | 1e999999999",
        "INT64 | 9223372036854775808",
        "INT64 | 1.5",
        "INT64 | '1'",
        "STRING | 1",
        "BOOLEAN | 'true'",
        "DATE | '2026-02-30'",
        "DATE_TIME | 'yesterday'",
        "DATE_TIME | 1700000000",
        "UUID_TEXT | 'x'",
        "BYTES | '%%%'",
        "INTEGER | 1e999999999",
      })
  void refusesOtherFormsWithoutRepeatingThem(String type, String json) throws Exception {
    JsonType<?> form = (JsonType<?>) JsonTypes.class.getField(type).get(null);
    assertThat(form.accepts(json(json))).isFalse();
    assertThatThrownBy(() -> form.read(json(json)))
        .isInstanceOfSatisfying(MemberFormException.class, e -> {
          assertThat(e.expected()).isEqualTo(form.name());
          assertThat(e.found()).isIn("number", "string");
          assertThat(e).hasNoCause();
          assertThat(e.getMessage()).doesNotContain(json.replace("'", "\""));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "'x'", "[1,'x']"})
  void refusesListsOfOtherThings(String json) {
    assertThat(JsonTypes.list(JsonTypes.INT64).accepts(json(json))).isFalse();
    assertThatThrownBy(() -> JsonTypes.list(JsonTypes.INT64).read(json(json)))
        .isInstanceOf(MemberFormException.class);
  }

  @Test
  void leavesNullsOutOfListsAndMapsExceptOfJson() {
    assertThat(JsonTypes.list(JsonTypes.STRING).read(json("['a',null,'b']")))
        .containsExactly("a", "b");
    assertThat(JsonTypes.map(JsonTypes.STRING).read(json("{'a':null,'b':'c'}")))
        .containsOnlyKeys("b");
    assertThat(JsonTypes.list(JsonTypes.JSON).read(json("[1,null]"))).hasSize(2);
    assertThat(JsonTypes.map(JsonTypes.JSON).read(json("{'a':null}"))).hasSize(1);
  }
}
