package io.raccordo.generator.diff;

import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.model.ApiModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the schemas that operations use. Each pair is compared once, however often and however
 * recursively it is used: meeting it again means assuming that it holds what it holds. Afterwards
 * the operations are carried along the edges of the graph, so that each difference knows all that
 * it reaches, and the shortest way there.
 */
final class SchemaComparison {
  /** A pair as it is seen from one kind of site. */
  private static final class Visit {
    private final SchemaPair pair;
    private final Site site;
    private final String holder;
    private final String path;
    private final int example;
    private final BitSet operations = new BitSet();
    private final @Nullable Visit outer;
    private final @Nullable String label;

    /** Whether both values are at the same place of the message. */
    private final boolean alike;

    private boolean queued;

    Visit(SchemaUse use, boolean alike) {
      this.outer = null;
      this.label = null;
      this.alike = alike;
      this.pair = use.pair();
      this.site = use.site();
      this.holder = use.holder();
      this.path = use.path();
      this.example = use.operations().nextSetBit(0);
    }

    Visit(Visit outer, SchemaPair.Edge edge) {
      this.outer = outer;
      this.label = edge.label();
      this.alike = outer.alike;
      this.pair = edge.target();
      this.site = outer.site;
      this.holder = outer.holder;
      this.path = below(outer.path, edge.label());
      this.example = outer.example;
    }
  }

  private final PairComparing comparison;
  private final boolean eachUse;
  private final List<SchemaUse> uses = new ArrayList<>();
  private final List<SchemaUse> wrapped = new ArrayList<>();

  private record Key(int before, int after, boolean member) {}

  private final Map<Key, SchemaPair> pairs = new LinkedHashMap<>();
  private final Map<Site, Map<SchemaPair, Visit>> visits = new EnumMap<>(Site.class);
  private final Deque<Visit> queue = new ArrayDeque<>();
  private final List<Visit> order = new ArrayList<>();

  SchemaComparison(ApiModel before, ApiModel after, Scope scope) {
    this.eachUse = scope.eachUse();
    this.comparison = switch (scope.reading()) {
      case EFFECTIVE -> new PairComparison(before, after, this::pair, scope);
      case AS_WRITTEN -> new WrittenComparison(before, after, this::pair, scope);
    };
  }

  /** Asks for the comparison of two schemas that stand at the same place of an operation. */
  void add(int before, int after, Site site, String holder, BitSet operations) {
    add(before, after, site, holder, "", operations);
  }

  /** Asks for the comparison of the schemas of two bodies of this media type. */
  void add(int before, int after, Site site, String holder, String mediaType, BitSet operations) {
    use(new SchemaUse(pair(before, after, false), site, holder, "", mediaType, operations), true);
    if (site == Site.RESPONSE_BODY) {
      comparison
          .wrapped(before, after)
          .map(list -> new SchemaUse(
              pair(list.before(), list.after(), false),
              site,
              holder,
              below("", list.property()),
              mediaType,
              operations))
          .ifPresent(wrapped::add);
    }
  }

  private void use(SchemaUse use, boolean alike) {
    if (eachUse) {
      uses.add(use);
    }
    reach(new Visit(use, alike), use.operations());
  }

  /** Whether what the earlier schema admits is admitted by the later, where values are text. */
  boolean holdsAsText(int before, int after) {
    return comparison.holdsAsText(before, after);
  }

  private SchemaPair pair(int before, int after, boolean member) {
    return pairs.computeIfAbsent(
        new Key(before, after, member), k -> new SchemaPair(before, after, member));
  }

  private void reach(Visit found, BitSet operations) {
    Visit visit = visits
        .computeIfAbsent(found.site, k -> new LinkedHashMap<>())
        .computeIfAbsent(found.pair, k -> found);
    if (visit == found) {
      order.add(visit);
    } else if (contains(visit.operations, operations)) {
      return;
    }
    visit.operations.or(operations);
    if (!visit.queued) {
      visit.queued = true;
      queue.add(visit);
    }
  }

  private static boolean contains(BitSet outer, BitSet inner) {
    BitSet rest = (BitSet) inner.clone();
    rest.andNot(outer);
    return rest.isEmpty();
  }

  /** Compares all that was asked for, and tells what differs. */
  void run(FactCollector facts) {
    follow();
    // Last, so that what is met in the same place of both messages as well is told with that place.
    wrapped.forEach(use -> use(use, false));
    follow();
    if (eachUse) {
      new UseWalk(pairs.values(), facts).run(uses);
      return;
    }
    for (Visit each : order) {
      each.pair.differences.forEach(d -> tell(each, d, facts));
    }
  }

  private void follow() {
    Visit visit = queue.poll();
    while (visit != null) {
      visit.queued = false;
      follow(visit);
      visit = queue.poll();
    }
  }

  private void follow(Visit visit) {
    SchemaPair pair = visit.pair;
    if (!pair.compared) {
      pair.compared = true;
      comparison.compare(pair);
    }
    for (SchemaPair.Edge edge : pair.edges) {
      if (edge.sentIn(visit.site.direction())) {
        reach(new Visit(visit, edge), visit.operations);
      }
    }
  }

  private void tell(Visit visit, Difference difference, FactCollector facts) {
    String path = below(visit.path, difference.property());
    Found found = new Found(
        path.isEmpty() ? visit.site : visit.site.nested(),
        visit.holder,
        path,
        "",
        visit.pair.access,
        visit.example,
        visit.operations,
        difference.before(),
        difference.after(),
        () -> way(visit));
    if (visit.site == Site.REQUEST_PARAMETER || visit.site == Site.WEBHOOK_PARAMETER) {
      facts.addRepeated(found, difference.fact());
    } else {
      facts.add(found, difference.fact());
    }
  }

  /** From the message part to here; empty where it differs from one version to the other. */
  private List<SchemaStep> way(Visit visit) {
    if (!visit.alike) {
      return List.of();
    }
    Deque<SchemaStep> way = new ArrayDeque<>();
    for (Visit at = visit; at != null; at = at.outer) {
      way.addFirst(comparison.step(at.pair, at.label));
    }
    return List.copyOf(way);
  }

  /** As in a JSON Pointer (RFC 6901), but that an empty name can be seen. */
  static String below(String path, @Nullable String label) {
    if (label == null) {
      return path;
    }
    String token = label.isEmpty() ? "\"\"" : label.replace("~", "~0").replace("/", "~1");
    return path.isEmpty() ? token : path + '/' + token;
  }
}
