package io.raccordo.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The types of what is not generated. Formats are those of OpenAPI 3.1 and JSON Schema. */
public final class JsonTypes {
  private static final int MAX_DIGITS = 1_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Any JSON as it stands. Values read are shared with what they were read from: do not change
   * them.
   */
  public static final JsonType<JsonNode> JSON =
      new ScalarType<>("JSON", json -> true, Function.identity(), Function.identity());

  /** Text. */
  public static final JsonType<String> STRING =
      text("string", Function.identity(), Function.identity());

  /** {@code true} and {@code false}. */
  public static final JsonType<Boolean> BOOLEAN =
      new ScalarType<>("boolean", JsonNode::isBoolean, JsonNode::booleanValue, NODES::booleanNode);

  /** Whole numbers of 32 bits (format int32); larger ones are refused, never cut. */
  public static final JsonType<Integer> INT32 = number(
      "int32 number",
      JsonNode::canConvertToExactIntegral,
      json -> json.decimalValue().intValueExact(),
      JsonNumbers::of);

  /** Whole numbers of 64 bits (format int64 and none); larger ones are refused, never cut. */
  public static final JsonType<Long> INT64 = number(
      "int64 number",
      JsonNode::canConvertToExactIntegral,
      json ->
          json.isLong() || json.isInt() ? json.longValue() : json.decimalValue().longValueExact(),
      JsonNumbers::of);

  /** Whole numbers of any size (format uint64, for one). */
  public static final JsonType<BigInteger> INTEGER = number(
      "whole number",
      JsonNode::canConvertToExactIntegral,
      JsonTypes::exactInteger,
      JsonNumbers::of);

  /** Exact decimal numbers (no format). */
  public static final JsonType<BigDecimal> DECIMAL =
      number("number", json -> true, JsonNode::decimalValue, JsonNumbers::of);

  /** Floating-point numbers (formats float and double). */
  public static final JsonType<Double> DOUBLE =
      number("number", json -> true, json -> json.decimalValue().doubleValue(), JsonNumbers::of);

  /**
   * Points in time (format date-time, RFC 3339). Reads also an offset without colon, a space for
   * the {@code T} and a missing offset, which means UTC.
   */
  public static final JsonType<OffsetDateTime> DATE_TIME =
      text("date-time", LenientDateTime::parse, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);

  /** Calendar days (format date, RFC 3339). */
  public static final JsonType<LocalDate> DATE =
      text("date", LocalDate::parse, LocalDate::toString);

  /** UUIDs (format uuid, RFC 4122). */
  public static final JsonType<UUID> UUID_TEXT = text("uuid", UUID::fromString, UUID::toString);

  /**
   * Bytes as Base64 text (format byte, RFC 4648). Reads also the URL-safe alphabet and line breaks.
   */
  public static final JsonType<byte[]> BYTES = text(
      "base64 text",
      text -> Base64.getDecoder()
          .decode(text.replaceAll("\\s", "").replace('-', '+').replace('_', '/')),
      bytes -> Base64.getEncoder().encodeToString(bytes));

  private JsonTypes() {}

  /**
   * The type of lists.
   *
   * @param element the form of the elements
   * @param <T> their Java type
   * @return the type; it reads unmodifiable lists and leaves out elements that are null in JSON
   */
  public static <T> JsonType<List<T>> list(JsonType<T> element) {
    return new ListType<>(element);
  }

  /**
   * The type of dictionaries.
   *
   * @param element the form of the values
   * @param <T> their Java type
   * @return the type; it reads unmodifiable maps and leaves out values that are null in JSON
   */
  public static <T> JsonType<Map<String, T>> map(JsonType<T> element) {
    return new MapType<>(element);
  }

  private static BigInteger exactInteger(JsonNode json) {
    BigDecimal value = json.decimalValue();
    // A few bytes such as 1e999999999 would otherwise become hundreds of megabytes.
    if (value.precision() - value.scale() > MAX_DIGITS) {
      throw new ArithmeticException("too large");
    }
    return value.toBigIntegerExact();
  }

  private static <T> JsonType<T> text(
      String name, Function<String, T> reader, Function<T, String> writer) {
    return new ScalarType<>(
        name,
        JsonNode::isString,
        json -> reader.apply(json.stringValue()),
        value -> NODES.stringNode(writer.apply(value)));
  }

  private static <T> JsonType<T> number(
      String name,
      Predicate<JsonNode> also,
      Function<JsonNode, T> reader,
      Function<T, JsonNode> writer) {
    return new ScalarType<>(name, json -> json.isNumber() && also.test(json), reader, writer);
  }
}
