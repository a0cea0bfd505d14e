package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.JsonType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The algebra of JSON types: whole numbers are numbers, and no type at all means any. */
final class Types {
  private Types() {}

  static JsonType of(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> JsonType.BOOLEAN;
      case NUMBER ->
        value.isIntegralNumber() || Decimals.whole(value.decimalValue())
            ? JsonType.INTEGER
            : JsonType.NUMBER;
      case ARRAY -> JsonType.ARRAY;
      case OBJECT -> JsonType.OBJECT;
      case NULL, MISSING -> JsonType.NULL;
      default -> JsonType.STRING;
    };
  }

  static Set<JsonType> intersection(Set<JsonType> first, Set<JsonType> second) {
    Set<JsonType> result = EnumSet.noneOf(JsonType.class);
    first.stream().filter(t -> holds(second, t)).forEach(result::add);
    second.stream().filter(t -> holds(first, t)).forEach(result::add);
    return simplest(result);
  }

  /** Without integer where number is. */
  static Set<JsonType> simplest(Set<JsonType> types) {
    Set<JsonType> result = EnumSet.noneOf(JsonType.class);
    result.addAll(types);
    if (result.contains(JsonType.NUMBER)) {
      result.remove(JsonType.INTEGER);
    }
    return result;
  }

  /** Whether all values of the one are values of the other. */
  static boolean holdAll(Set<JsonType> outer, Set<JsonType> inner) {
    return outer.isEmpty() || (!inner.isEmpty() && inner.stream().allMatch(t -> holds(outer, t)));
  }

  /** As {@link #holdAll}, where values are text: a text field takes the digits of a number. */
  static boolean holdAllAsText(Set<JsonType> outer, Set<JsonType> inner) {
    return holdAll(outer, inner)
        || (outer.contains(JsonType.STRING)
            && !inner.isEmpty()
            && inner.stream()
                .allMatch(t -> holds(outer, t) || (t != JsonType.ARRAY && t != JsonType.OBJECT)));
  }

  /** Whether the later schema asks nothing of texts, and the earlier one's values can be texts. */
  static boolean anyText(EffectiveSchema earlier, EffectiveSchema later) {
    return later.unlimited()
        && later.format == null
        && !earlier.types.isEmpty()
        && holdAllAsText(later.types, earlier.types);
  }

  private static boolean holds(Set<JsonType> types, JsonType type) {
    return types.isEmpty()
        || types.contains(type)
        || (type == JsonType.INTEGER && types.contains(JsonType.NUMBER));
  }

  /** Such as {@code integer or string}, {@code string (date)}. */
  static String describe(Set<JsonType> types, @Nullable String format) {
    String names = types.isEmpty()
        ? "any type"
        : types.stream()
            .map(t -> t.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or "));
    return format == null ? names : names + " (" + format + ')';
  }
}
