package io.raccordo.generator.diff;

import io.raccordo.generator.model.JsonType;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What formats say of values. Formats not listed here are hints for people and limit nothing; nor
 * do int64 and double, which is what everybody makes of an integer and a number of which nothing
 * else is said.
 */
final class Formats {
  /** Each format with those that hold all its values. */
  private static final Map<String, Set<String>> HELD_BY = Map.ofEntries(
      Map.entry("int32", Set.of("float")),
      Map.entry("float", Set.of()),
      Map.entry("date", Set.of()),
      Map.entry("date-time", Set.of()),
      Map.entry("time", Set.of()),
      Map.entry("duration", Set.of()),
      Map.entry("uuid", Set.of()),
      Map.entry("email", Set.of("idn-email")),
      Map.entry("idn-email", Set.of()),
      Map.entry("hostname", Set.of("idn-hostname")),
      Map.entry("idn-hostname", Set.of()),
      // The name of JSON Schema draft 3.
      Map.entry("ip-address", Set.of("ipv4")),
      Map.entry("ipv4", Set.of("ip-address")),
      Map.entry("ipv6", Set.of()),
      Map.entry("uri", Set.of("uri-reference", "iri", "iri-reference")),
      Map.entry("uri-reference", Set.of("iri-reference")),
      Map.entry("iri", Set.of("iri-reference")),
      Map.entry("iri-reference", Set.of()),
      Map.entry("json-pointer", Set.of()),
      Map.entry("byte", Set.of()),
      Map.entry("binary", Set.of()));

  private static final Set<String> OF_NUMBERS = Set.of("int32", "float");

  private Formats() {}

  static boolean limiting(@Nullable String format) {
    return format != null && HELD_BY.containsKey(format);
  }

  /** What another type or format does to the set of values; asked only when something differs. */
  static SetChange change(EffectiveSchema before, EffectiveSchema after, boolean asText) {
    return SetChange.of(holds(after, before, asText), holds(before, after, asText));
  }

  private static boolean holds(EffectiveSchema outer, EffectiveSchema inner, boolean asText) {
    boolean types = asText
        ? Types.holdAllAsText(outer.types, inner.types)
        : Types.holdAll(outer.types, inner.types);
    return types && (formatHolds(outer.format, inner.format) || !applies(outer, inner));
  }

  private static boolean formatHolds(@Nullable String outer, @Nullable String inner) {
    return !limiting(outer)
        || Objects.equals(outer, inner)
        || (inner != null
            && HELD_BY.getOrDefault(inner, Set.of()).contains(Objects.requireNonNull(outer)));
  }

  /** Whether a value of the inner schema can have the type that the outer format is about. */
  private static boolean applies(EffectiveSchema outer, EffectiveSchema inner) {
    boolean numbers = OF_NUMBERS.contains(outer.format);
    return inner.types.isEmpty()
        || (numbers
            ? inner.types.contains(JsonType.NUMBER) || inner.types.contains(JsonType.INTEGER)
            : inner.types.contains(JsonType.STRING));
  }
}
