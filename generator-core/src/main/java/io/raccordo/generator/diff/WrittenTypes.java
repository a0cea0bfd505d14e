package io.raccordo.generator.diff;

import io.raccordo.generator.model.JsonType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What another type or format does, by the measure of oasdiff: types that were exchanged are the
 * same where values are sent as text, and formats count in any case.
 */
final class WrittenTypes {
  /** Each format with those that it may become, by type. */
  private static final Map<JsonType, Map<String, Set<String>>> WIDER = Map.of(
      JsonType.NUMBER, Map.of("float", Set.of("double")),
      JsonType.INTEGER, Map.of("int32", Set.of("int64", "bigint"), "int64", Set.of("bigint")),
      JsonType.STRING, Map.of("date", Set.of("date-time"), "time", Set.of("date-time")));

  private WrittenTypes() {}

  static SetChange change(EffectiveSchema earlier, EffectiveSchema later, Place place) {
    return switch (place.site()) {
      case REQUEST_PARAMETER_PROPERTY -> {
        // Nobody says how an object is written into a parameter.
        boolean asJson = breaks(earlier, later, true);
        boolean asText = breaks(earlier, later, false);
        yield asJson != asText ? SetChange.OTHER : asJson ? SetChange.SHRANK : SetChange.GREW;
      }
      case REQUEST_PARAMETER -> breaks(earlier, later, false) ? SetChange.OTHER : SetChange.GREW;
      default -> {
        boolean strong = !place.site().textual() && json(place.mediaType());
        yield place.site().direction() == Direction.REQUEST
            ? request(earlier, later, strong)
            : response(earlier, later, strong);
      }
    };
  }

  /** A body of which nothing is said is JSON. */
  private static boolean json(String mediaType) {
    String name = mediaType.toLowerCase(Locale.ROOT);
    int parameters = name.indexOf(';');
    String essence = (parameters < 0 ? name : name.substring(0, parameters)).strip();
    return essence.isEmpty() || essence.equals("application/json") || essence.endsWith("+json");
  }

  private static SetChange request(EffectiveSchema earlier, EffectiveSchema later, boolean strong) {
    if (breaks(earlier, later, strong)) {
      return SetChange.OTHER;
    }
    return exchanged(earlier, later) && !covers(later.types, earlier.types)
        ? SetChange.SAME
        : SetChange.GREW;
  }

  private static SetChange response(
      EffectiveSchema earlier, EffectiveSchema later, boolean strong) {
    if (breaks(later, earlier, strong)) {
      boolean widened = !earlier.types.equals(later.types) && covers(later.types, earlier.types);
      return widened ? SetChange.GREW : SetChange.OTHER;
    }
    return exchanged(earlier, later) && !covers(earlier.types, later.types)
        ? SetChange.SAME
        : SetChange.SHRANK;
  }

  private static boolean exchanged(EffectiveSchema earlier, EffectiveSchema later) {
    return !earlier.types.equals(later.types) && !earlier.types.isEmpty() && !later.types.isEmpty();
  }

  /** Whether something that may be sent as {@code from} says is refused by {@code to}. */
  private static boolean breaks(EffectiveSchema from, EffectiveSchema to, boolean strong) {
    boolean types = !from.types.equals(to.types) && !covers(to.types, from.types);
    if (types && to.types.isEmpty()) {
      return false;
    }
    return (types && !contained(minus(to.types, from.types), minus(from.types, to.types), strong))
        || (!Objects.equals(from.format, to.format)
            && !formatContained(to.types, from.format, to.format));
  }

  /** Nothing is covered by a schema that names no types to begin with. */
  private static boolean covers(Set<JsonType> outer, Set<JsonType> inner) {
    return !inner.isEmpty() && inner.stream().allMatch(t -> holds(outer, t));
  }

  private static boolean holds(Set<JsonType> types, JsonType type) {
    return types.contains(type) || (type == JsonType.INTEGER && types.contains(JsonType.NUMBER));
  }

  private static boolean contained(Set<JsonType> come, Set<JsonType> gone, boolean strong) {
    if (come.size() == 1 && gone.size() == 1 && covers(come, gone)) {
      return true;
    }
    return !strong && (come.isEmpty() || come.equals(Set.of(JsonType.STRING)));
  }

  private static Set<JsonType> minus(Set<JsonType> all, Set<JsonType> known) {
    Set<JsonType> result = EnumSet.noneOf(JsonType.class);
    result.addAll(all);
    result.removeAll(known);
    return result;
  }

  private static boolean formatContained(
      Set<JsonType> types, @Nullable String from, @Nullable String to) {
    if (to == null) {
      return true;
    }
    if (types.size() != 1 || from == null) {
      return false;
    }
    return WIDER
        .getOrDefault(types.iterator().next(), Map.of())
        .getOrDefault(from, Set.of())
        .contains(to);
  }
}
