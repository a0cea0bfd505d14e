package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.OperationKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers facts and makes one of those that say the same about the same two elements: what a shared parameter, response or
 * schema underwent is told once, with all the operations that it reaches.
 */
final class FactCollector {
  /** Where something was found, as one operation sees it. */
  record Found(Site site, String subject, BitSet operations, @Nullable Origin before, @Nullable Origin after) {}

  private static final class Entry {
    private final Found first;
    private final Function<Place, Fact> fact;
    private final BitSet operations = new BitSet();

    Entry(Found first, Function<Place, Fact> fact) {
      this.first = first;
      this.fact = fact;
    }
  }

  private final List<OperationKey> keys = new ArrayList<>();
  private final Map<OperationKey, Integer> indexes = new LinkedHashMap<>();
  private final Map<Fact, Entry> entries = new LinkedHashMap<>();

  /** A set that holds this operation only. */
  BitSet only(OperationKey key) {
    Integer index =
        indexes.computeIfAbsent(
            key,
            k -> {
              keys.add(k);
              return keys.size() - 1;
            });
    BitSet result = new BitSet();
    result.set(index);
    return result;
  }

  /**
   * Adds a fact.
   *
   * @param fact makes it; two are the same when what it makes of equal places is equal
   */
  void add(Found found, Function<Place, Fact> fact) {
    Fact identity = fact.apply(new Place(found.site(), "", List.of(), found.before(), found.after()));
    entries
        .computeIfAbsent(identity, k -> new Entry(found, fact))
        .operations
        .or(found.operations());
  }

  /** All facts in the order in which they were first found. */
  List<Fact> facts() {
    Map<BitSet, List<OperationKey>> operations = new LinkedHashMap<>();
    List<Fact> result = new ArrayList<>();
    for (Entry entry : entries.values()) {
      List<OperationKey> reached =
          operations.computeIfAbsent(entry.operations, set -> set.stream().mapToObj(keys::get).toList());
      Found found = entry.first;
      result.add(
          entry.fact.apply(
              new Place(found.site(), found.subject(), reached, found.before(), found.after())));
    }
    return result;
  }
}
