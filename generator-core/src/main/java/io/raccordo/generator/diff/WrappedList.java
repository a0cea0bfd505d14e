package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Property;
import io.raccordo.generator.model.JsonType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list that an answer was, found again in the object that the answer became, or the other way
 * about. Who reads items goes on reading them, so what changed of an item counts.
 *
 * @param before the list's schema in the earlier version
 * @param after the list's schema in the later version
 * @param property which of the later answer holds the list; null where it is all of it
 */
record WrappedList(int before, int after, @Nullable String property) {
  /**
   * The one list of the object whose items have a type in common with those of the other; none
   * where several have, or where both are lists.
   */
  static Optional<WrappedList> of(
      EffectiveSchemas before, EffectiveSchemas after, int earlier, int later) {
    EffectiveSchema was = before.of(earlier);
    EffectiveSchema is = after.of(later);
    if (isList(was) && isObject(is)) {
      return onlyList(is, after, was, before)
          .map(p -> new WrappedList(earlier, p.schema(), p.name()));
    }
    if (isObject(was) && isList(is)) {
      return onlyList(was, before, is, after).map(p -> new WrappedList(p.schema(), later, null));
    }
    return Optional.empty();
  }

  private static Optional<Property> onlyList(
      EffectiveSchema holder,
      EffectiveSchemas holders,
      EffectiveSchema list,
      EffectiveSchemas lists) {
    Set<JsonType> items = lists.of(list.items.getAsInt()).types;
    List<Property> found = holder.properties.values().stream()
        .filter(p -> isList(holders.of(p.schema())))
        .filter(p -> common(items, holders.of(holders.of(p.schema()).items.getAsInt()).types))
        .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean common(Set<JsonType> some, Set<JsonType> others) {
    return !some.isEmpty()
        && !others.isEmpty()
        && !Types.intersection(some, others).isEmpty();
  }

  private static boolean isList(EffectiveSchema schema) {
    return schema.types.equals(Set.of(JsonType.ARRAY)) && schema.items.isPresent();
  }

  private static boolean isObject(EffectiveSchema schema) {
    return schema.types.equals(Set.of(JsonType.OBJECT));
  }
}
