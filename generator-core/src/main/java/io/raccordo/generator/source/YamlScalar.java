package io.raccordo.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a plain YAML scalar means in the core schema of YAML 1.2 (section 10.3.2), where NO, ON and
 * dates are text; {@code .inf} and {@code .nan}, which JSON cannot say, stay text too.
 */
final class YamlScalar {
  /** More digits or a larger exponent than any document means; such a scalar stays text. */
  private static final int LONGEST_NUMBER = 1000;

  private YamlScalar() {}

  static JsonNode plain(String text) {
    if (text.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
      JsonNode number = number(text);
      return number != null ? number : JsonNodeFactory.instance.textNode(text);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> JsonNodeFactory.instance.nullNode();
      case "true", "True", "TRUE" -> JsonNodeFactory.instance.booleanNode(true);
      case "false", "False", "FALSE" -> JsonNodeFactory.instance.booleanNode(false);
      default -> JsonNodeFactory.instance.textNode(text);
    };
  }

  /** The number that the text spells; null when it spells none. */
  static @Nullable JsonNode number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    if (text.startsWith("0x")) {
      return radix(text.substring(2), 16);
    }
    if (text.startsWith("0o")) {
      return radix(text.substring(2), 8);
    }
    int at = 0;
    int length = text.length();
    if (text.charAt(0) == '-' || text.charAt(0) == '+') {
      at++;
    }
    int whole = digits(text, at);
    int end = at + whole;
    if (end == length) {
      return whole == 0 ? null : integer(new BigInteger(text));
    }
    int fraction = 0;
    if (text.charAt(end) == '.') {
      fraction = digits(text, end + 1);
      end += 1 + fraction;
    }
    if (whole + fraction == 0) {
      return null;
    }
    if (end < length && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = end + 1;
      if (exponent < length && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
        exponent++;
      }
      int size = digits(text, exponent);
      if (size == 0 || size > 4) {
        return null;
      }
      end = exponent + size;
    }
    return end == length ? DecimalNode.valueOf(new BigDecimal(text)) : null;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  private static @Nullable JsonNode radix(String digits, int radix) {
    if (digits.isEmpty()) {
      return null;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), radix) < 0) {
        return null;
      }
    }
    return integer(new BigInteger(digits, radix));
  }

  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return JsonNodeFactory.instance.numberNode(value.intValue());
    }
    if (value.bitLength() < Long.SIZE) {
      return JsonNodeFactory.instance.numberNode(value.longValue());
    }
    return JsonNodeFactory.instance.numberNode(value);
  }
}
