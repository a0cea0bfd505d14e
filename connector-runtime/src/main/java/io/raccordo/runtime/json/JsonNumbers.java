package io.raccordo.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers as the parser makes them, so that what was built equals what was read. */
final class JsonNumbers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonNumbers() {}

  static JsonNode of(long value) {
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  static JsonNode of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValueExact()) : NODES.numberNode(value);
  }

  static JsonNode of(BigDecimal value) {
    return value.scale() == 0 ? of(value.unscaledValue()) : NODES.numberNode(value);
  }

  static JsonNode of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value + "; leave the member out.");
    }
    return NODES.numberNode(BigDecimal.valueOf(value));
  }
}
