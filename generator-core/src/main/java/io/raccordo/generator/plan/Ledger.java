package io.raccordo.generator.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every public name and first Java type ever given, and what selects API versions, so that what was
 * given once never changes.
 *
 * @param entries stable element key to what it was given, sorted
 */
public record Ledger(Map<String, String> entries) {
  /** Its file beside the documents of a connector. */
  public static final String FILE = "connector.lock.json";

  /** Nothing given yet. */
  public static final Ledger EMPTY = new Ledger(Map.of());

  public Ledger {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }
}
