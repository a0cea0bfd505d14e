package io.raccordo.runtime.json;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes one JSON value of another without loss, or says that it cannot. */
final class Conversion {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_DIGITS = 400;

  private final JsonPlace place;

  Conversion(JsonPlace place) {
    this.place = place;
  }

  JsonNode toText(JsonNode value) {
    return NODES.stringNode(text(value));
  }

  JsonNode toInteger(JsonNode value) {
    try {
      return JsonNumbers.of(decimal(value).toBigIntegerExact());
    } catch (ArithmeticException e) {
      throw fails("is no whole number");
    }
  }

  JsonNode toNumber(JsonNode value) {
    return value.isNumber() ? value : number(decimal(value));
  }

  JsonNode toBoolean(JsonNode value) {
    if (value.isBoolean()) {
      return value;
    }
    return switch (text(value)) {
      case "true", "1" -> NODES.booleanNode(true);
      case "false", "0" -> NODES.booleanNode(false);
      default -> throw fails("is neither true nor false");
    };
  }

  JsonNode shift(JsonNode value, int places) {
    if (!value.isNumber()) {
      throw fails("is no number");
    }
    return number(decimal(value).movePointRight(places));
  }

  JsonNode onlyItem(JsonNode value) {
    if (!value.isArray()) {
      return value;
    }
    if (value.size() > 1) {
      throw fails("is a list of " + value.size() + " where one value is expected");
    }
    return value.isEmpty() ? NODES.missingNode() : value.get(0);
  }

  /** A scalar as text. */
  String text(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isNumber()) {
      return decimal(value).toPlainString();
    }
    if (value.isBoolean()) {
      return value.toString();
    }
    throw fails("is no single value");
  }

  private BigDecimal decimal(JsonNode value) {
    BigDecimal number;
    try {
      number =
          value.isNumber() ? value.decimalValue() : new BigDecimal(text(value).strip());
    } catch (NumberFormatException e) {
      throw fails("is no number");
    }
    // A few bytes such as 1e999999999 would otherwise become gigabytes.
    if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
        || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw fails("is too large or too small a number");
    }
    return number;
  }

  private static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return JsonNumbers.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private JsonUpgradeException fails(String problem) {
    return new JsonUpgradeException(place.toString(), problem, false);
  }
}
