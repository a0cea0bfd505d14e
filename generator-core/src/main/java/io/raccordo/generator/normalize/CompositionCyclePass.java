package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts circles of {@code allOf}, {@code oneOf}, {@code anyOf} and {@code not}: a schema that is its
 * own member says nothing by that, and everybody who follows members would run for ever.
 */
final class CompositionCyclePass implements Pass {
  private static final int OPEN = 1;
  private static final int DONE = 2;

  /** A schema on the way down and its members that were not visited yet. */
  private record Step(int schema, Iterator<Integer> members) {}

  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    Map<Integer, Set<Integer>> cuts = new HashMap<>();
    int[] state = new int[model.schemas().size()];
    for (Schema schema : model.schemas()) {
      if (state[schema.id()] == 0) {
        visit(model, schema.id(), state, cuts);
      }
    }
    if (cuts.isEmpty()) {
      return model;
    }
    return Rewrite.schemas(model, schema -> {
      Set<Integer> cut = cuts.get(schema.id());
      return cut == null ? schema : cut(schema, cut, diagnostics);
    });
  }

  /** Depth first without recursion: chains of members can be as long as a document. */
  private static void visit(
      ApiModel model, int from, int[] state, Map<Integer, Set<Integer>> cuts) {
    Deque<Step> way = new ArrayDeque<>();
    state[from] = OPEN;
    way.push(new Step(from, members(model.schema(from))));
    while (!way.isEmpty()) {
      Step step = way.peek();
      if (!step.members().hasNext()) {
        state[step.schema()] = DONE;
        way.pop();
        continue;
      }
      int member = step.members().next();
      if (state[member] == OPEN) {
        cuts.computeIfAbsent(step.schema(), id -> new TreeSet<>()).add(member);
      } else if (state[member] == 0) {
        state[member] = OPEN;
        way.push(new Step(member, members(model.schema(member))));
      }
    }
  }

  private static Iterator<Integer> members(Schema schema) {
    Composition composition = schema.composition();
    List<Integer> members = new ArrayList<>(composition.allOf());
    members.addAll(composition.oneOf());
    members.addAll(composition.anyOf());
    composition.not().ifPresent(members::add);
    return members.iterator();
  }

  private static Schema cut(Schema schema, Set<Integer> members, Diagnostics diagnostics) {
    diagnostics.warn(
        "composed-of-itself",
        schema.origin(),
        "The schema is a member of itself; that member is left out.",
        "Let one of the schemas in the circle stand alone.");
    Composition composition = schema.composition();
    boolean negatesItself =
        composition.not().isPresent() && members.contains(composition.not().getAsInt());
    return new SchemaEdit(schema)
        .composition(new Composition(
            without(composition.allOf(), members),
            without(composition.oneOf(), members),
            without(composition.anyOf(), members),
            negatesItself ? OptionalInt.empty() : composition.not(),
            composition.discriminator()))
        .build();
  }

  private static List<Integer> without(List<Integer> ids, Set<Integer> cut) {
    return ids.stream().filter(id -> !cut.contains(id)).toList();
  }
}
