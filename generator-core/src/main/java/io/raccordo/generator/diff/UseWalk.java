package io.raccordo.generator.diff;

import io.raccordo.generator.diff.FactCollector.Found;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells each difference once for each way that leads to it. Ways that go in circles end where the
 * circle closes, and ways on which nothing differs are not taken.
 *
 * <p>A graph has more ways than anybody can write down: after {@link #MOST_STEPS} steps below one
 * body each pair that was met there is told about only once more, by the first way.
 */
final class UseWalk {
  private static final int MOST_STEPS = 20_000;

  private final Set<SchemaPair> leading;
  private final FactCollector facts;

  UseWalk(Collection<SchemaPair> pairs, FactCollector facts) {
    this.leading = leading(pairs);
    this.facts = facts;
  }

  /** All pairs below which something differs. */
  private static Set<SchemaPair> leading(Collection<SchemaPair> pairs) {
    IdentityHashMap<SchemaPair, List<SchemaPair>> above = new IdentityHashMap<>();
    Deque<SchemaPair> open = new ArrayDeque<>();
    Set<SchemaPair> result = Collections.newSetFromMap(new IdentityHashMap<>());
    for (SchemaPair pair : pairs) {
      for (SchemaPair.Edge edge : pair.edges) {
        above.computeIfAbsent(edge.target(), k -> new ArrayList<>()).add(pair);
      }
      if (!pair.differences.isEmpty()) {
        open.add(pair);
      }
    }
    while (!open.isEmpty()) {
      SchemaPair pair = open.remove();
      if (result.add(pair)) {
        open.addAll(above.getOrDefault(pair, List.of()));
      }
    }
    return result;
  }

  void run(List<SchemaUse> uses) {
    uses.forEach(use -> new Walk(use).run());
  }

  private record Step(SchemaPair pair, String path, boolean leave) {}

  private final class Walk {
    private final SchemaUse use;
    private final Set<SchemaPair> onTheWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<SchemaPair> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Step> open = new ArrayDeque<>();
    private int steps;

    Walk(SchemaUse use) {
      this.use = use;
    }

    void run() {
      open.push(new Step(use.pair(), use.path(), false));
      while (!open.isEmpty()) {
        Step step = open.pop();
        if (step.leave()) {
          onTheWay.remove(step.pair());
        } else if (leading.contains(step.pair()) && enter(step.pair())) {
          visit(step.pair(), step.path());
        }
      }
    }

    private boolean enter(SchemaPair pair) {
      steps++;
      boolean first = met.add(pair);
      return (first || steps <= MOST_STEPS) && onTheWay.add(pair);
    }

    private void visit(SchemaPair pair, String path) {
      pair.differences.forEach(d -> tell(pair, path, d));
      open.push(new Step(pair, path, true));
      List<SchemaPair.Edge> edges = pair.edges;
      for (int i = edges.size() - 1; i >= 0; i--) {
        SchemaPair.Edge edge = edges.get(i);
        if (edge.sentIn(use.site().direction())) {
          open.push(new Step(edge.target(), SchemaComparison.below(path, edge.label()), false));
        }
      }
    }

    private void tell(SchemaPair pair, String above, Difference difference) {
      String path = SchemaComparison.below(above, difference.property());
      facts.add(
          new Found(
              path.isEmpty() ? use.site() : use.site().nested(),
              use.holder(),
              path,
              use.mediaType(),
              pair.access,
              use.operations().nextSetBit(0),
              use.operations(),
              difference.before(),
              difference.after(),
              List::of),
          difference.fact());
    }
  }
}
