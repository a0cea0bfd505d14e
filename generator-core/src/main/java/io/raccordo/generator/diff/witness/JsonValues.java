package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.Decimals;
import io.raccordo.generator.model.JsonType;
import java.util.Comparator;
import java.util.List;

/** What JSON Schema says of values: 1 and 1.0 are the same, and both are integers. */
final class JsonValues {
  private static final Comparator<JsonNode> NUMBERS = (x, y) -> x.equals(y)
      ? 0
      : x.isNumber() && y.isNumber() ? x.decimalValue().compareTo(y.decimalValue()) : 1;

  private JsonValues() {}

  static boolean same(JsonNode first, JsonNode second) {
    return first.equals(NUMBERS, second);
  }

  static boolean in(List<JsonNode> values, JsonNode value) {
    return values.stream().anyMatch(v -> same(v, value));
  }

  /** INTEGER for a whole number. */
  static JsonType type(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> JsonType.BOOLEAN;
      case NUMBER -> Decimals.whole(value.decimalValue()) ? JsonType.INTEGER : JsonType.NUMBER;
      case ARRAY -> JsonType.ARRAY;
      case OBJECT -> JsonType.OBJECT;
      case NULL, MISSING -> JsonType.NULL;
      default -> JsonType.STRING;
    };
  }

  /** How many values it is made of, and characters of its texts; so much is to be read. */
  static long size(JsonNode value) {
    long size = value.isTextual() ? 1 + value.textValue().length() : 1;
    for (JsonNode child : value) {
      size += size(child);
    }
    return size;
  }
}
