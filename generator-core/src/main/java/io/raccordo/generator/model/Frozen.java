package io.raccordo.generator.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Immutable copies that keep their order, which {@code Map.copyOf} and {@code Set.copyOf} do not.
 */
final class Frozen {
  private Frozen() {}

  static <K, V> Map<K, V> map(Map<K, V> source) {
    return source.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(source));
  }

  static <T> Set<T> set(Collection<T> source) {
    return source.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(source));
  }
}
