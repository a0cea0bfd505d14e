package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.naming.NameScope;
import io.raccordo.generator.naming.ReservedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger while a plan is made: names of earlier runs are given again under the same key, new
 * ones are written down. A key is {@code kind|scope|element}; scopes take all their recorded names
 * first, so that a new element never gets an old name.
 */
final class LedgerBook {
  private final Ledger earlier;
  private final Map<String, String> given = new HashMap<>();
  private final StatedNames stated;
  private final Diagnostics diagnostics;

  LedgerBook(Ledger earlier, StatedNames stated, Diagnostics diagnostics) {
    this.earlier = earlier;
    this.stated = stated;
    this.diagnostics = diagnostics;
  }

  /** A scope in which the names recorded under its key are already taken. */
  NameScope scope(
      String kind, String scope, ReservedNames reserved, String suffix, boolean ignoreCase) {
    NameScope names = new NameScope(reserved, suffix, ignoreCase);
    String prefix = kind + '|' + scope + '|';
    earlier.each(prefix, (key, value) -> names.take(nameIn(value)));
    stated.claim(prefix, names, this::recorded);
    return names;
  }

  /** The name of an element: the recorded one, or else a new one near the wish. */
  String name(NameScope names, String kind, String scope, String element, String wish) {
    String key = kind + '|' + scope + '|' + element;
    String known = given.get(key);
    if (known != null) {
      return nameIn(known);
    }
    String value = earlier.get(key);
    String own = value != null ? nameIn(value) : stated.name(key);
    if (value != null && !names.own(nameIn(value))) {
      diagnostics.error(
          "unusable-entry",
          Origin.root(Ledger.FILE).child("entries", key),
          "The ledger gives \"" + nameIn(value) + "\" to this element; another one beside it has"
              + " that name, or it has a meaning of its own.",
          "Of two entries that a merge brought together remove the one that was not released.");
    }
    String name = own != null ? own : names.give(wish);
    given.put(key, name);
    return name;
  }

  /** The name that an earlier run gave an element, or its decision; null when there is none. */
  @Nullable
  String recorded(String kind, String scope, String element) {
    return recorded(kind + '|' + scope + '|' + element);
  }

  private @Nullable String recorded(String key) {
    String value = earlier.get(key);
    return value == null ? null : nameIn(value);
  }

  /** The elements of a scope to which an earlier run gave a name. */
  List<String> elements(String kind, String scope, String name) {
    String prefix = kind + '|' + scope + '|';
    List<String> elements = new ArrayList<>();
    earlier.each(prefix, (key, value) -> {
      if (nameIn(value).equals(name)) {
        elements.add(key.substring(prefix.length()));
      }
    });
    return elements;
  }

  /** The Java type that an earlier run gave an element first; null when none did. */
  @Nullable
  String recordedType(String kind, String scope, String element) {
    String value = earlier.get(kind + '|' + scope + '|' + element);
    int space = value == null ? -1 : value.indexOf(' ');
    return value == null || space < 0 ? null : value.substring(space + 1);
  }

  /** Writes down the first Java type of an element that has a name. */
  void type(String kind, String scope, String element, String type) {
    given.computeIfPresent(
        kind + '|' + scope + '|' + element, (key, value) -> nameIn(value) + ' ' + type);
  }

  /**
   * Writes down a decision about an element, which later runs keep.
   *
   * @param decision a word that could be a name in Java, as all that the ledger gives
   */
  void decide(String kind, String scope, String element, String decision) {
    given.putIfAbsent(kind + '|' + scope + '|' + element, decision);
  }

  /** Whether an earlier run decided so about an element. */
  boolean decided(String kind, String scope, String element, String decision) {
    return decision.equals(earlier.get(kind + '|' + scope + '|' + element));
  }

  /** Everything of earlier runs and of this one: what was given once stays. */
  Ledger ledger() {
    return earlier.with(given);
  }

  private static String nameIn(String value) {
    int space = value.indexOf(' ');
    return space < 0 ? value : value.substring(0, space);
  }
}
