package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.naming.NameScope;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names that a team states in {@code connector.yaml}, by key of the ledger. Nobody else gets
 * them, and they are given as they are or not at all.
 */
final class StatedNames {
  private final SortedMap<String, String> names;
  private final @Nullable Origin origin;
  private final Diagnostics diagnostics;
  private final Set<String> refused = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  StatedNames(ConnectorConfig config, Diagnostics diagnostics) {
    this.names = new TreeMap<>(config.names());
    this.origin = config.origin();
    this.diagnostics = diagnostics;
  }

  /** Takes the names of a scope before anybody asks for one. */
  void claim(String prefix, NameScope scope, Function<String, @Nullable String> recorded) {
    for (Map.Entry<String, String> entry :
        names.subMap(prefix, prefix + '\uffff').entrySet()) {
      String earlier = recorded.apply(entry.getKey());
      if (earlier == null && !scope.claim(entry.getValue())) {
        refuse(
            entry.getKey(),
            "name-taken",
            '"' + entry.getValue() + "\" is taken by another element, or has a meaning of its own.",
            "Choose another name.");
      } else if (earlier != null && !earlier.equals(entry.getValue())) {
        refuse(
            entry.getKey(),
            "name-given",
            "An earlier build gave it the name \"" + earlier + "\", which callers may use.",
            "Keep that name; or remove the key from connector.lock.json too and break them.");
      }
    }
  }

  /** The name stated for an element; null when none is. */
  @Nullable
  String name(String key) {
    if (names.isEmpty()) {
      return null;
    }
    known.add(key);
    return refused.contains(key) ? null : names.get(key);
  }

  /** Reports what no element of the documents has asked for. */
  void reportUnknown(Ledger ledger) {
    for (String key : names.keySet()) {
      if (!known.contains(key) && ledger.get(key) == null) {
        refuse(
            key,
            "unknown-name",
            "No element has the key \"" + key + "\".",
            "Take the key from connector.lock.json, which the build writes without this entry.");
      }
    }
  }

  private void refuse(String key, String code, String message, String remedy) {
    if (refused.add(key)) {
      diagnostics.error(code, origin == null ? null : origin.child("names", key), message, remedy);
    }
  }
}
