package io.raccordo.generator.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private @Nullable SortedMap<String, String> sorted;

  /** A ledger of these entries: stable element key to what it was given. */
  public Ledger(Map<String, String> entries) {
    this.given = new HashMap<>(entries);
  }

  /** Whether nothing was given yet. */
  public boolean isEmpty() {
    return given.isEmpty();
  }

  /** What the element with this key was given; null when nothing was. */
  public @Nullable String get(String key) {
    return given.get(key);
  }

  /**
   * Stable element key to what it was given, in the order of the keys. They are many and have long
   * beginnings in common, so they are put in order for those only who ask.
   */
  public synchronized SortedMap<String, String> entries() {
    SortedMap<String, String> entries = sorted;
    if (entries == null) {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(given));
      sorted = entries;
    }
    return entries;
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
