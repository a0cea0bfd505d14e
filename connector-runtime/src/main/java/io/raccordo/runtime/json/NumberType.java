package io.raccordo.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** A type whose values are JSON numbers. */
abstract class NumberType<T> extends ScalarType<T> {
  private static final int MAX_DIGITS = 1_000;

  private final boolean whole;

  NumberType(String name, boolean whole) {
    super(name);
    this.whole = whole;
  }

  @Override
  final boolean isOfKind(JsonNode json) {
    return json.isNumber() && (!whole || json.canConvertToExactIntegral());
  }

  /** Whole numbers of 32 bits. */
  static final class OfInt32 extends NumberType<Integer> {
    OfInt32() {
      super("int32 number", true);
    }

    @Override
    Integer valueOf(JsonNode json) {
      return json.decimalValue().intValueExact();
    }

    @Override
    public JsonNode write(Integer value) {
      return JsonNumbers.of(value);
    }
  }

  /** Whole numbers of 64 bits. */
  static final class OfInt64 extends NumberType<Long> {
    OfInt64() {
      super("int64 number", true);
    }

    @Override
    Long valueOf(JsonNode json) {
      return json.isLong() || json.isInt()
          ? json.longValue()
          : json.decimalValue().longValueExact();
    }

    @Override
    public JsonNode write(Long value) {
      return JsonNumbers.of(value);
    }
  }

  /** Whole numbers of any size. */
  static final class OfInteger extends NumberType<BigInteger> {
    OfInteger() {
      super("whole number", true);
    }

    @Override
    BigInteger valueOf(JsonNode json) {
      BigDecimal value = json.decimalValue();
      // A few bytes such as 1e999999999 would otherwise become hundreds of megabytes.
      if (value.precision() - value.scale() > MAX_DIGITS) {
        throw new ArithmeticException("too large");
      }
      return value.toBigIntegerExact();
    }

    @Override
    public JsonNode write(BigInteger value) {
      return JsonNumbers.of(value);
    }
  }

  /** Decimal numbers. */
  static final class OfDecimal extends NumberType<BigDecimal> {
    OfDecimal() {
      super("number", false);
    }

    @Override
    BigDecimal valueOf(JsonNode json) {
      return json.decimalValue();
    }

    @Override
    public JsonNode write(BigDecimal value) {
      return JsonNumbers.of(value);
    }
  }

  /** Floating-point numbers. */
  static final class OfDouble extends NumberType<Double> {
    OfDouble() {
      super("number", false);
    }

    @Override
    Double valueOf(JsonNode json) {
      return json.decimalValue().doubleValue();
    }

    @Override
    public JsonNode write(Double value) {
      return JsonNumbers.of(value);
    }
  }
}
