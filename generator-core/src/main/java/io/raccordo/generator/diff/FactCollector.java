package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.model.OperationKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers facts and makes one of those that say the same about the same two elements: what a shared
 * response or schema underwent is told once, with all the operations that it reaches. Parameters,
 * statuses, media types, headers and tags are told once by name, as documents tend to write the
 * same one out in each operation.
 */
final class FactCollector {
  /**
   * Where something was found.
   *
   * @param mediaType of the body; empty where all of them are meant
   * @param access which direction does without it
   * @param example the operation in which {@code holder} and {@code path} lead there; -1 for the
   *     document as a whole
   * @param way as in {@link Place}
   */
  record Found(
      Site site,
      String holder,
      String path,
      String mediaType,
      Access access,
      int example,
      BitSet operations,
      @Nullable Origin before,
      @Nullable Origin after,
      Supplier<List<SchemaStep>> way) {
    Found(
        Site site,
        String holder,
        BitSet operations,
        @Nullable Origin before,
        @Nullable Origin after) {
      this(
          site,
          holder,
          "",
          "",
          Access.BOTH_WAYS,
          operations.nextSetBit(0),
          operations,
          before,
          after,
          List::of);
    }

    /** Without the way, which is spelled out only for what is told. */
    Place place(List<OperationKey> reached) {
      return place(reached, List.of());
    }

    Place place(List<OperationKey> reached, List<SchemaStep> steps) {
      return new Place(site, holder, path, mediaType, access, reached, before, after, steps);
    }
  }

  private static final class Entry {
    private final Found first;
    private final Function<Place, Fact> fact;
    private final BitSet operations = new BitSet();

    Entry(Found first, Function<Place, Fact> fact) {
      this.first = first;
      this.fact = fact;
    }
  }

  private final boolean eachUse;
  private final List<OperationKey> keys = new ArrayList<>();
  private final Map<OperationKey, Integer> indexes = new LinkedHashMap<>();
  private final Map<Fact, Entry> entries = new LinkedHashMap<>();

  /** With {@code eachUse} nothing is made one but what is the same in one operation. */
  FactCollector(boolean eachUse) {
    this.eachUse = eachUse;
  }

  /** A set that holds this operation only. */
  BitSet only(OperationKey key) {
    Integer index = indexes.computeIfAbsent(key, k -> {
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
    add(
        new Place(
            found.site(),
            "",
            "",
            "",
            found.access(),
            List.of(),
            found.before(),
            found.after(),
            List.of()),
        found,
        fact);
  }

  /**
   * Adds a fact about something that operations repeat rather than share: it is the same wherever
   * it is declared, if it is called the same.
   */
  void addRepeated(Found found, Function<Place, Fact> fact) {
    add(
        new Place(
            found.site(),
            found.holder(),
            found.path(),
            "",
            found.access(),
            List.of(),
            null,
            null,
            List.of()),
        found,
        fact);
  }

  private void add(Place what, Found found, Function<Place, Fact> fact) {
    Place identity =
        eachUse && found.example() >= 0 ? found.place(List.of(keys.get(found.example()))) : what;
    entries
        .computeIfAbsent(fact.apply(identity), k -> new Entry(found, fact))
        .operations
        .or(found.operations());
  }

  /** All facts in the order in which they were first found. */
  List<Fact> facts() {
    List<Fact> result = new ArrayList<>();
    for (Entry entry : entries.values()) {
      Found found = entry.first;
      List<OperationKey> reached = new ArrayList<>();
      if (found.example() >= 0) {
        reached.add(keys.get(found.example()));
      }
      entry.operations.stream()
          .filter(i -> i != found.example())
          .forEach(i -> reached.add(keys.get(i)));
      result.add(entry.fact.apply(found.place(reached, found.way().get())));
    }
    return result;
  }
}
