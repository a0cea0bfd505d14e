package io.raccordo.generator.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
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

  /** So many pairs are looked at for likeness. */
  private static final long MOST_COMPARISONS = 100_000;

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
    match(openBefore, openAfter, pairs);
    if (!openBefore.isEmpty() || !openAfter.isEmpty()) {
      boolean more = written(openBefore, before);
      if (written(openAfter, after) || more) {
        match(openBefore, openAfter, pairs);
      }
    }
    return new Result(pairs, openBefore, openAfter);
  }

  private void match(List<Integer> openBefore, List<Integer> openAfter, List<Pair> pairs) {
    sameKey(openBefore, openAfter, pairs, s -> s.schema.component(), s -> s.schema.component());
    sameKey(
        openBefore,
        openAfter,
        pairs,
        s -> fingerprintsBefore.of(s.id),
        s -> fingerprintsAfter.of(s.id));
    sameKey(openBefore, openAfter, pairs, s -> tag(s, before), s -> tag(s, after));
    sameKey(openBefore, openAfter, pairs, UnionMatching::title, UnionMatching::title);
    if ((long) openBefore.size() * openAfter.size() <= MOST_COMPARISONS) {
      alike(openBefore, openAfter, pairs, (b, a) -> likeness(b, a) > LIKENESS);
    }
    sameKey(openBefore, openAfter, pairs, UnionMatching::kind, UnionMatching::kind);
    sameKey(openBefore, openAfter, pairs, UnionMatching::types, UnionMatching::types);
  }

  /** Puts the members of an {@code anyOf} in its place; whether there was one. */
  private static boolean written(List<Integer> members, EffectiveSchemas schemas) {
    List<Integer> flat = new ArrayList<>();
    for (int member : members) {
      EffectiveSchema schema = schemas.of(member);
      EffectiveSchema.Union union = schema.onlyUnion() ? schema.unions.get(0) : schema.union;
      if (union != null && union.kind() == SchemaFact.UnionKind.ANY_OF) {
        flat.addAll(union.members());
      } else {
        flat.add(member);
      }
    }
    boolean more = flat.size() > members.size();
    members.clear();
    members.addAll(flat);
    return more;
  }

  private void sameKey(
      List<Integer> openBefore,
      List<Integer> openAfter,
      List<Pair> pairs,
      Function<EffectiveSchema, @Nullable Object> keyBefore,
      Function<EffectiveSchema, @Nullable Object> keyAfter) {
    if (openBefore.isEmpty() || openAfter.isEmpty()) {
      return;
    }
    Map<Object, Deque<Integer>> later = new LinkedHashMap<>();
    for (Integer id : openAfter) {
      Object key = keyAfter.apply(after.of(id));
      if (key != null) {
        later.computeIfAbsent(key, k -> new ArrayDeque<>()).add(id);
      }
    }
    Map<Integer, Integer> found = new LinkedHashMap<>();
    for (Integer id : openBefore) {
      Object key = keyBefore.apply(before.of(id));
      Deque<Integer> same = key == null ? null : later.get(key);
      if (same != null && !same.isEmpty()) {
        found.put(id, same.remove());
      }
    }
    if (found.isEmpty()) {
      return;
    }
    found.forEach((earlier, same) -> pairs.add(new Pair(earlier, same)));
    openBefore.removeAll(found.keySet());
    openAfter.removeAll(new LinkedHashSet<>(found.values()));
  }

  private void alike(
      List<Integer> openBefore,
      List<Integer> openAfter,
      List<Pair> pairs,
      BiPredicate<EffectiveSchema, EffectiveSchema> way) {
    for (Integer beforeId : List.copyOf(openBefore)) {
      EffectiveSchema earlier = before.of(beforeId);
      for (Integer afterId : openAfter) {
        if (way.test(earlier, after.of(afterId))) {
          pairs.add(new Pair(beforeId, afterId));
          openBefore.removeIf(beforeId::equals);
          openAfter.removeIf(afterId::equals);
          break;
        }
      }
    }
  }

  /**
   * The last resort: values of the same types, objects with properties apart from those without.
   */
  private static Object kind(EffectiveSchema schema) {
    return schema.types + " " + schema.properties.isEmpty();
  }

  /** Whatever else they say. */
  private static @Nullable Object types(EffectiveSchema schema) {
    return schema.types.isEmpty() ? null : schema.types;
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
