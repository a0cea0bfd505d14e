package io.raccordo.generator.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a union again in the later version: by name, by content, by what tells them
 * apart, by likeness.
 */
final class UnionMatching {
  /** A member and what it became. */
  record Pair(int before, int after) {}

  /** All members of both sides. */
  record Result(List<Pair> pairs, List<Integer> removed, List<Integer> added) {}

  /** At least so much of all the properties of two objects must have the same names. */
  private static final double LIKENESS = 0.5;

  private final EffectiveSchemas before;
  private final EffectiveSchemas after;
  private final Fingerprints fingerprintsBefore;
  private final Fingerprints fingerprintsAfter;

  UnionMatching(EffectiveSchemas before, EffectiveSchemas after) {
    this.before = before;
    this.after = after;
    this.fingerprintsBefore = new Fingerprints(before);
    this.fingerprintsAfter = new Fingerprints(after);
  }

  boolean sameContent(int beforeId, int afterId) {
    return fingerprintsBefore.of(beforeId) == fingerprintsAfter.of(afterId);
  }

  Result match(List<Integer> beforeIds, List<Integer> afterIds) {
    List<Integer> openBefore = new ArrayList<>(beforeIds);
    List<Integer> openAfter = new ArrayList<>(afterIds);
    List<Pair> pairs = new ArrayList<>();
    List<BiPredicate<EffectiveSchema, EffectiveSchema>> ways = List.of(
        (b, a) -> b.schema.component() != null && b.schema.component().equals(a.schema.component()),
        (b, a) -> sameContent(b.schema.id(), a.schema.id()),
        (b, a) -> tag(b, before) != null && Objects.equals(tag(b, before), tag(a, after)),
        (b, a) -> title(b) != null && Objects.equals(title(b), title(a)),
        (b, a) -> likeness(b, a) > LIKENESS,
        (b, a) -> b.types.equals(a.types) && b.properties.isEmpty() == a.properties.isEmpty());
    for (BiPredicate<EffectiveSchema, EffectiveSchema> way : ways) {
      pair(openBefore, openAfter, way, pairs);
    }
    return new Result(pairs, openBefore, openAfter);
  }

  private void pair(
      List<Integer> openBefore,
      List<Integer> openAfter,
      BiPredicate<EffectiveSchema, EffectiveSchema> way,
      List<Pair> pairs) {
    for (Integer beforeId : List.copyOf(openBefore)) {
      EffectiveSchema earlier = before.of(beforeId);
      for (Integer afterId : openAfter) {
        if (way.test(earlier, after.of(afterId))) {
          pairs.add(new Pair(beforeId, afterId));
          openBefore.remove(beforeId);
          openAfter.remove(afterId);
          break;
        }
      }
    }
  }

  /** Values of the properties that admit a single text: what a discriminator would look at. */
  private static @Nullable String tag(EffectiveSchema schema, EffectiveSchemas schemas) {
    StringBuilder result = new StringBuilder();
    for (var property : new TreeMap<>(schema.properties).entrySet()) {
      EffectiveSchema value = schemas.of(property.getValue().schema());
      if (value.values != null
          && value.values.size() == 1
          && value.values.get(0).isTextual()) {
        result.append(property.getKey()).append('=').append(value.values.get(0)).append('\n');
      }
    }
    return result.isEmpty() ? null : result.toString();
  }

  private static @Nullable String title(EffectiveSchema schema) {
    return schema.schema.annotations().title();
  }

  private static double likeness(EffectiveSchema earlier, EffectiveSchema later) {
    Set<String> all = new LinkedHashSet<>(earlier.properties.keySet());
    all.addAll(later.properties.keySet());
    long common = earlier.properties.keySet().stream()
        .filter(later.properties::containsKey)
        .count();
    return all.isEmpty() ? 0 : (double) common / all.size();
  }

  /** How a member is called in a message. */
  static String name(EffectiveSchema member) {
    String component = member.schema.component();
    if (component != null) {
      return component;
    }
    String title = title(member);
    if (title != null && !title.isBlank()) {
      return title;
    }
    if (!member.properties.isEmpty()) {
      return "{"
          + String.join(", ", member.properties.keySet().stream().limit(4).toList())
          + (member.properties.size() > 4 ? ", ..." : "") + "}";
    }
    return member.values != null && member.values.size() <= 3
        ? member.values.toString()
        : Types.describe(member.types, member.format);
  }
}
