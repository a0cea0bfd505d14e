package io.raccordo.generator.diff;

import io.raccordo.generator.model.ApiModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ids for schemas that one value has to satisfy together, such as those of a property that two
 * members of {@code allOf} declare. They follow the ids of the model.
 */
final class Conjunctions {
  /**
   * So many are told apart. Schemas that are put together with themselves again and again could
   * give any number; beyond this one the first of the schemas speaks for all.
   */
  private static final int MOST = 20_000;

  private static final int MOST_PARTS = 50;

  private final ApiModel model;
  private final List<List<Integer>> made = new ArrayList<>();
  private final Map<List<Integer>, Integer> ids = new HashMap<>();

  Conjunctions(ApiModel model) {
    this.model = model;
  }

  /** One more than the greatest id. */
  int count() {
    return model.schemas().size() + made.size();
  }

  /** The schemas of the model that make up this one: itself, where it is one of them. */
  List<Integer> parts(int id) {
    int own = id - model.schemas().size();
    return own < 0 ? List.of(id) : made.get(own);
  }

  /**
   * The id of both together; one of the two where the other adds nothing. The first comes first:
   * what both annotate is taken from it.
   */
  int of(int one, int other) {
    List<Integer> parts = Stream.of(parts(one), parts(other))
        .flatMap(List::stream)
        .distinct()
        .filter(id -> !model.resolved(id).unconstrained())
        .toList();
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      return parts.size() == 1 ? parts.get(0) : one;
    }
    Integer known = ids.get(parts);
    if (known == null) {
      if (made.size() >= MOST) {
        return one;
      }
      known = count();
      ids.put(parts, known);
      made.add(parts);
    }
    return known;
  }
}
