package io.raccordo.generator.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every public name and first Java type ever given, and what selects API versions, so that what was
 * given once never changes.
 */
public final class Ledger {
  /** Its file beside the documents of a connector. */
  public static final String FILE = "connector.lock.json";

  /** Nothing given yet. */
  public static final Ledger EMPTY = new Ledger(Map.of());

  private final Map<String, String> given;
  private @Nullable List<String> sorted;

  /** A ledger of these entries: stable element key to what it was given. */
  public Ledger(Map<String, String> entries) {
    this.given = new HashMap<>(entries);
  }

  /** These entries and more; what was given once stays. */
  Ledger with(Map<String, String> more) {
    Ledger all = new Ledger(given);
    all.given.putAll(more);
    return all;
  }

  /** Whether nothing was given yet. */
  public boolean isEmpty() {
    return given.isEmpty();
  }

  /** What the element with this key was given; null when nothing was. */
  public @Nullable String get(String key) {
    return given.get(key);
  }

  /** Takes the entries whose keys begin so, in the order of their keys. */
  public void each(String prefix, BiConsumer<String, String> taken) {
    List<String> keys = keys();
    int at = Collections.binarySearch(keys, prefix);
    for (int i = at < 0 ? -at - 1 : at; i < keys.size(); i++) {
      String key = keys.get(i);
      if (!key.startsWith(prefix)) {
        return;
      }
      taken.accept(key, Objects.requireNonNull(given.get(key)));
    }
  }

  /**
   * Keys are many and have long beginnings in common, so they are put in order for those only who
   * ask.
   */
  private synchronized List<String> keys() {
    List<String> keys = sorted;
    if (keys == null) {
      String[] all = given.keySet().toArray(String[]::new);
      Arrays.parallelSort(all);
      keys = Arrays.asList(all);
      sorted = keys;
    }
    return keys;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger ledger && given.equals(ledger.given);
  }

  @Override
  public int hashCode() {
    return given.hashCode();
  }

  /** How many entries there are. */
  @Override
  public String toString() {
    return given.size() + " entries";
  }
}
