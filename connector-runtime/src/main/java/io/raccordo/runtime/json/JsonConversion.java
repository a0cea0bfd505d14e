package io.raccordo.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Conversions of a scalar that fail where they would lose something. */
public enum JsonConversion {
  /** Numbers and booleans as they are written in JSON. */
  TO_TEXT {
    @Override
    JsonNode apply(String at, JsonNode value) {
      return NODES.stringNode(text(at, value));
    }
  },
  /** Texts that are whole numbers, and numbers without a fraction. */
  TO_INTEGER {
    @Override
    JsonNode apply(String at, JsonNode value) {
      try {
        BigInteger number = new BigDecimal(text(at, value)).toBigIntegerExact();
        return NODES.numberNode(number);
      } catch (ArithmeticException | NumberFormatException e) {
        throw new JsonUpgradeException(at, "is no whole number");
      }
    }
  },
  /** Texts that are numbers. */
  TO_NUMBER {
    @Override
    JsonNode apply(String at, JsonNode value) {
      return NODES.numberNode(number(at, value));
    }
  },
  /** The texts {@code true} and {@code false}. */
  TO_BOOLEAN {
    @Override
    JsonNode apply(String at, JsonNode value) {
      String text = text(at, value);
      if (!text.equals("true") && !text.equals("false")) {
        throw new JsonUpgradeException(at, "is neither true nor false");
      }
      return NODES.booleanNode(text.equals("true"));
    }
  };

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  abstract JsonNode apply(String at, JsonNode value);

  static JsonNode shift(String at, JsonNode value, int places) {
    BigDecimal shifted = number(at, value).scaleByPowerOfTen(places).stripTrailingZeros();
    return NODES.numberNode(shifted.scale() < 0 ? shifted.setScale(0) : shifted);
  }

  private static BigDecimal number(String at, JsonNode value) {
    try {
      return new BigDecimal(text(at, value));
    } catch (NumberFormatException e) {
      throw new JsonUpgradeException(at, "is no number");
    }
  }

  private static String text(String at, JsonNode value) {
    if (!value.isValueNode()) {
      throw new JsonUpgradeException(at, "is no single value");
    }
    return value.asString();
  }
}
