package io.raccordo.generator.diff;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of JSON values as sets: 1 and 1.0 are the same number. */
final class Values {
  private Values() {}

  /** The same text for equal values, in whatever order an object has its members. */
  static String key(JsonNode value) {
    if (value.isTextual()) {
      return quoted(value.textValue());
    }
    if (value.isNumber()) {
      return Decimals.text(value.decimalValue());
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(m -> quoted(m.getKey()) + ":" + key(m.getValue()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value.isArray()) {
      List<String> elements = new ArrayList<>();
      value.forEach(e -> elements.add(key(e)));
      return elements.toString();
    }
    return value.toString();
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  static List<JsonNode> distinct(List<JsonNode> values) {
    Map<String, JsonNode> result = new LinkedHashMap<>();
    values.forEach(v -> result.putIfAbsent(key(v), v));
    return List.copyOf(result.values());
  }

  static List<JsonNode> intersection(List<JsonNode> first, List<JsonNode> second) {
    Set<String> keys = keys(second);
    return first.stream().filter(v -> keys.contains(key(v))).toList();
  }

  /** Those of the first that are not in the second. */
  static List<JsonNode> without(List<JsonNode> first, List<JsonNode> second) {
    Set<String> keys = keys(second);
    return distinct(first).stream().filter(v -> !keys.contains(key(v))).toList();
  }

  private static Set<String> keys(List<JsonNode> values) {
    return values.stream().map(Values::key).collect(Collectors.toSet());
  }
}
