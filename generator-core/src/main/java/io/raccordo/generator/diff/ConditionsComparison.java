package io.raccordo.generator.diff;

import io.raccordo.generator.diff.SchemaFact.BoundChanged;
import io.raccordo.generator.diff.SchemaFact.Condition;
import io.raccordo.generator.diff.SchemaFact.ConditionChanged;
import io.raccordo.generator.diff.SchemaFact.ContentChanged;
import io.raccordo.generator.diff.SchemaFact.DependentRequiredChanged;
import io.raccordo.generator.diff.SchemaFact.DependentSchemaChanged;
import io.raccordo.generator.diff.SchemaFact.Move;
import io.raccordo.generator.model.Conditions;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the keywords of JSON Schema 2020-12 that no generated type follows. */
final class ConditionsComparison {
  private final PairComparison.Pairs pairs;

  ConditionsComparison(PairComparison.Pairs pairs) {
    this.pairs = pairs;
  }

  void compare(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    Conditions was = earlier.conditions;
    Conditions is = later.conditions;
    if (was.equals(Conditions.NONE) && is.equals(Conditions.NONE)) {
      return;
    }
    for (Condition condition : Condition.values()) {
      schema(pair, earlier, later, condition, condition.in(was), condition.in(is));
    }
    bound(pair, earlier, later, Bound.MIN_CONTAINS, was.minContains(), is.minContains());
    bound(pair, earlier, later, Bound.MAX_CONTAINS, was.maxContains(), is.maxContains());
    for (String property :
        union(was.dependentRequired().keySet(), is.dependentRequired().keySet())) {
      Set<String> before = was.dependentRequired().get(property);
      Set<String> after = is.dependentRequired().get(property);
      if (!Objects.equals(before, after)) {
        add(pair, earlier, later, p -> new DependentRequiredChanged(p, property, before, after));
      }
    }
    dependentSchemas(pair, earlier, later, was.dependentSchemas(), is.dependentSchemas());
    content(pair, earlier, later, false, was.contentMediaType(), is.contentMediaType());
    content(pair, earlier, later, true, was.contentEncoding(), is.contentEncoding());
  }

  private void schema(
      SchemaPair pair,
      EffectiveSchema earlier,
      EffectiveSchema later,
      Condition condition,
      OptionalInt was,
      OptionalInt is) {
    if (was.isPresent() && is.isPresent()) {
      if (condition != Condition.IF) {
        // What the condition itself admits says nothing of what the whole does.
        PairComparison.edge(pair, pairs.of(was.getAsInt(), is.getAsInt()), condition.keyword());
      }
    } else if (was.isPresent() || is.isPresent()) {
      add(pair, earlier, later, p -> new ConditionChanged(p, condition, is.isPresent()));
    }
  }

  private void dependentSchemas(
      SchemaPair pair,
      EffectiveSchema earlier,
      EffectiveSchema later,
      Map<String, Integer> was,
      Map<String, Integer> is) {
    for (String property : union(was.keySet(), is.keySet())) {
      Integer before = was.get(property);
      Integer after = is.get(property);
      if (before != null && after != null) {
        PairComparison.edge(pair, pairs.of(before, after), "dependentSchemas[" + property + "]");
      } else {
        add(pair, earlier, later, p -> new DependentSchemaChanged(p, property, after != null));
      }
    }
  }

  private static void bound(
      SchemaPair pair,
      EffectiveSchema earlier,
      EffectiveSchema later,
      Bound bound,
      @Nullable Integer was,
      @Nullable Integer is) {
    if (Objects.equals(was, is)) {
      return;
    }
    boolean shrinks = bound.kind() == Bound.Kind.LOWER;
    Move move;
    SetChange change;
    if (was == null || is == null) {
      move = was == null ? Move.SET : Move.UNSET;
      change = was == null ? SetChange.SHRANK : SetChange.GREW;
    } else {
      move = was < is ? Move.INCREASED : Move.DECREASED;
      change = (was < is) == shrinks ? SetChange.SHRANK : SetChange.GREW;
    }
    add(
        pair,
        earlier,
        later,
        p -> new BoundChanged(
            p,
            bound,
            was == null ? null : was.toString(),
            is == null ? null : is.toString(),
            move,
            change));
  }

  private static void content(
      SchemaPair pair,
      EffectiveSchema earlier,
      EffectiveSchema later,
      boolean encoding,
      @Nullable String was,
      @Nullable String is) {
    if (!Objects.equals(was, is)) {
      add(
          pair,
          earlier,
          later,
          p -> new ContentChanged(
              p,
              encoding,
              Objects.requireNonNullElse(was, ""),
              Objects.requireNonNullElse(is, "")));
    }
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> result = new LinkedHashSet<>(first);
    result.addAll(second);
    return result;
  }

  private static void add(
      SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later, Function<Place, Fact> fact) {
    PairComparison.add(pair, earlier.origin(), later.origin(), fact);
  }
}
