package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.curiousoddman.rgxgen.RgxGen;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Writes numbers and texts that a schema admits. */
final class ScalarSample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigDecimal STEP = new BigDecimal("0.5");

  private final SampleChoice choice;
  private final String word;

  /**
   * A writer of scalars.
   *
   * @param word what stands where any text may
   */
  ScalarSample(SampleChoice choice, String word) {
    this.choice = choice;
    this.word = word;
  }

  static boolean nullable(JsonNode schema) {
    boolean typed = false;
    for (JsonNode type : schema.path("type")) {
      typed |= type.asText().equals("null");
    }
    return typed || schema.path("nullable").asBoolean();
  }

  JsonNode number(JsonNode schema) {
    boolean whole = SchemaSample.type(schema).equals("integer");
    BigDecimal own = List.of(
            new BigDecimal("7"),
            BigDecimal.ZERO,
            new BigDecimal("-3"),
            new BigDecimal("100"),
            BigDecimal.valueOf(Integer.MAX_VALUE))
        .get(choice.of(5));
    BigDecimal value = within(schema, whole ? own : own.add(STEP), whole);
    if (schema.path("multipleOf").isNumber()) {
      BigDecimal step = schema.get("multipleOf").decimalValue();
      value = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
    BigInteger integral = value.toBigInteger();
    return whole || value.stripTrailingZeros().scale() <= 0
        ? (integral.bitLength() < 64
            ? NODES.numberNode(integral.longValue())
            : NODES.numberNode(integral))
        : NODES.numberNode(value);
  }

  private static BigDecimal within(JsonNode schema, BigDecimal own, boolean whole) {
    BigDecimal value = own;
    JsonNode minimum = schema.path("minimum");
    BigDecimal apart = whole ? BigDecimal.ONE : STEP;
    if (minimum.isNumber() && value.compareTo(minimum.decimalValue()) <= 0) {
      value = minimum.decimalValue();
      value = schema.path("exclusiveMinimum").asBoolean() ? value.add(apart) : value;
    }
    if (schema.path("exclusiveMinimum").isNumber()) {
      value = value.max(schema.get("exclusiveMinimum").decimalValue().add(apart));
    }
    JsonNode maximum = schema.path("maximum");
    if (maximum.isNumber() && value.compareTo(maximum.decimalValue()) >= 0) {
      value = maximum.decimalValue();
      value = schema.path("exclusiveMaximum").asBoolean() ? value.subtract(apart) : value;
    }
    if (schema.path("exclusiveMaximum").isNumber()) {
      value = value.min(schema.get("exclusiveMaximum").decimalValue().subtract(apart));
    }
    return value;
  }

  JsonNode text(JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    JsonNode example =
        schema.has("example") ? schema.get("example") : schema.path("examples").path(0);
    String text = pattern.isEmpty() || schema.has("format") ? formatted(schema) : "";
    if (!pattern.isEmpty() && (text.isEmpty() || !finds(pattern, text))) {
      return example.isTextual() && choice.of(2) == 0
          ? example.deepCopy()
          : NODES.textNode(matching(pattern));
    }
    int least = schema.path("minLength").asInt();
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    int wanted = choice.length(Math.max(least, text.length()), most);
    StringBuilder longer = new StringBuilder(text);
    while (longer.length() < least || (longer.length() < wanted && !schema.has("format"))) {
      longer.append('x');
    }
    return NODES.textNode(longer.length() > most ? longer.substring(0, most) : longer.toString());
  }

  private String formatted(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> one("2026-03-31", "2024-02-29", "1999-12-31");
      case "date-time" ->
        one("2026-03-31T10:15:30Z", "2024-02-29T23:59:59.123Z", "2026-03-31T10:15:30+02:00");
      case "time" -> "10:15:30Z";
      case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
      case "email" -> one("ann@example.com", "a.b+c@example.org");
      case "uri", "url", "uri-reference", "iri" ->
        one("https://example.com/a", "https://example.com/a%20b?c=d&e=f#g");
      case "hostname" -> "example.com";
      case "ipv4", "ip-address" -> "192.0.2.1";
      case "ipv6" -> "2001:db8::1";
      case "byte" -> one("YWJj", "/+8=");
      case "duration" -> "P1D";
      default -> one(word, word + " two", "grün & 100 %", "a/b?c#d");
    };
  }

  private static boolean finds(String pattern, String text) {
    try {
      return Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private String one(String... texts) {
    return texts[choice.of(texts.length)];
  }

  private String matching(String pattern) {
    try {
      return RgxGen.parse(pattern.replaceAll("^\\^|\\$$", ""))
          .generate(new Random(1 + choice.of(1000)));
    } catch (RuntimeException e) {
      return word;
    }
  }
}
