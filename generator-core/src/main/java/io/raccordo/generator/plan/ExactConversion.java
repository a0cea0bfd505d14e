package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Makes one JSON value of another without loss, or says that it cannot. */
final class ExactConversion {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Beyond so many digits a few bytes such as 1e999999999 would become gigabytes. */
  private static final int MOST_DIGITS = 400;

  private final Step.Convert step;

  ExactConversion(Step.Convert step) {
    this.step = step;
  }

  JsonNode apply(JsonNode value) {
    JsonNode shifted = value;
    if (step.scale() != 0) {
      if (!value.isNumber()) {
        throw fails("is no number");
      }
      shifted = number(decimal(value).movePointRight(step.scale()));
    }
    Conversion type = step.type();
    return type == null ? shifted : converted(type, shifted);
  }

  private JsonNode converted(Conversion type, JsonNode value) {
    return switch (type) {
      case TO_STRING -> NODES.textNode(scalar(value));
      case TO_INTEGER -> integer(value);
      case TO_NUMBER -> value.isNumber() ? value : number(decimal(value));
      case TO_BOOLEAN -> value.isBoolean() ? value : truth(scalar(value));
      case WRAP_IN_ARRAY -> NODES.arrayNode().add(value);
      case ONLY_ITEM -> onlyItem(value);
    };
  }

  private JsonNode integer(JsonNode value) {
    try {
      return whole(decimal(value).toBigIntegerExact());
    } catch (ArithmeticException e) {
      throw fails("is no whole number");
    }
  }

  private JsonNode truth(String text) {
    return switch (text) {
      case "true", "1" -> NODES.booleanNode(true);
      case "false", "0" -> NODES.booleanNode(false);
      default -> throw fails("is neither true nor false");
    };
  }

  private JsonNode onlyItem(JsonNode value) {
    if (!value.isArray()) {
      return value;
    }
    if (value.size() > 1) {
      throw fails("is a list of " + value.size() + " where one value is expected");
    }
    return value.isEmpty() ? MissingNode.getInstance() : value.get(0);
  }

  /** A scalar as text; of no other value is it asked. */
  static String text(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  private String scalar(JsonNode value) {
    if (value.isContainerNode()) {
      throw fails("is no single value");
    }
    return value.isNumber() ? decimal(value).toPlainString() : text(value);
  }

  private BigDecimal decimal(JsonNode value) {
    BigDecimal number;
    try {
      number =
          value.isNumber() ? value.decimalValue() : new BigDecimal(scalar(value).strip());
    } catch (NumberFormatException e) {
      throw fails("is no number");
    }
    if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
        || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw fails("is too large or too small a number");
    }
    return number;
  }

  private static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 ? whole(plain.toBigIntegerExact()) : NODES.numberNode(plain);
  }

  private static JsonNode whole(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return NODES.numberNode(value.intValueExact());
    }
    return value.bitLength() < Long.SIZE
        ? NODES.numberNode(value.longValueExact())
        : NODES.numberNode(value);
  }

  private CarryOverException fails(String problem) {
    return new CarryOverException(step.pointer(), problem);
  }
}
