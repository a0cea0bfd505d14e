package io.raccordo.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The types of what is not generated. Formats are those of OpenAPI 3.1 and JSON Schema. */
public final class JsonTypes {
  /**
   * Any JSON as it stands. Values read are shared with what they were read from: do not change
   * them.
   */
  public static final JsonType<JsonNode> JSON = new AnyType();

  /** Text. */
  public static final JsonType<String> STRING = new TextType.OfString();

  /** {@code true} and {@code false}. */
  public static final JsonType<Boolean> BOOLEAN = new BooleanType();

  /** Whole numbers of 32 bits (format int32); larger ones are refused, never cut. */
  public static final JsonType<Integer> INT32 = new NumberType.OfInt32();

  /** Whole numbers of 64 bits (format int64 and none); larger ones are refused, never cut. */
  public static final JsonType<Long> INT64 = new NumberType.OfInt64();

  /** Whole numbers of any size (format uint64, for one). */
  public static final JsonType<BigInteger> INTEGER = new NumberType.OfInteger();

  /** Exact decimal numbers (no format). */
  public static final JsonType<BigDecimal> DECIMAL = new NumberType.OfDecimal();

  /** Floating-point numbers (formats float and double). */
  public static final JsonType<Double> DOUBLE = new NumberType.OfDouble();

  /**
   * Points in time (format date-time, RFC 3339). Reads also an offset without colon, a space for
   * the {@code T} and a missing offset, which means UTC.
   */
  public static final JsonType<OffsetDateTime> DATE_TIME = new TextType.OfDateTime();

  /** Calendar days (format date, RFC 3339). */
  public static final JsonType<LocalDate> DATE = new TextType.OfDate();

  /** UUIDs (format uuid, RFC 4122). */
  public static final JsonType<UUID> UUID_TEXT = new TextType.OfUuid();

  /**
   * Bytes as Base64 text (format byte, RFC 4648). Reads also the URL-safe alphabet and line breaks.
   */
  public static final JsonType<byte[]> BYTES = new TextType.OfBytes();

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
}
