package io.raccordo.runtime.http;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Immutable HTTP header fields (RFC 9110, section 5). Names are looked up without regard to case.
 */
public final class Headers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Headers EMPTY = new Headers(Map.of());

  private final TreeMap<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Headers(Map<String, List<String>> given) {
    given.forEach((name, values) -> fields.merge(
        name,
        List.copyOf(values),
        (a, b) -> Stream.of(a, b).flatMap(List::stream).toList()));
  }

  /**
   * No headers.
   *
   * @return empty headers
   */
  public static Headers empty() {
    return EMPTY;
  }

  /**
   * Headers from a map, as most HTTP libraries have them.
   *
   * @param fields the values of each field, in order
   * @return the headers
   */
  public static Headers of(Map<String, List<String>> fields) {
    return new Headers(fields);
  }

  /**
   * The first value of a field.
   *
   * @param name the field's name
   * @return the value, empty when there is no such field
   */
  public Optional<String> first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /**
   * All values of a field.
   *
   * @param name the field's name
   * @return the values in order, empty when there is no such field
   */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /**
   * All fields.
   *
   * @return an unmodifiable map, sorted by name without regard to case
   */
  public Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(fields);
  }

  /**
   * Calls back for each value of each field.
   *
   * @param action takes the name and the value
   */
  public void forEach(BiConsumer<String, String> action) {
    fields.forEach((name, values) -> values.forEach(value -> action.accept(name, value)));
  }

  /** {@return the names of the fields; values may be confidential} */
  @Override
  public String toString() {
    return String.join(", ", fields.keySet()).toLowerCase(Locale.ROOT);
  }
}
