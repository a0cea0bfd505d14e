package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.EffectiveSchema.Limit;
import io.raccordo.generator.diff.SchemaFact.BoundChanged;
import io.raccordo.generator.diff.SchemaFact.ConstantChanged;
import io.raccordo.generator.diff.SchemaFact.Move;
import io.raccordo.generator.diff.SchemaFact.ValuesAdded;
import io.raccordo.generator.diff.SchemaFact.ValuesLimited;
import io.raccordo.generator.diff.SchemaFact.ValuesRemoved;
import io.raccordo.generator.diff.SchemaFact.ValuesUnlimited;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what limits single values: enumerations, constants, bounds. */
final class ValueComparison {
  void compare(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    enumerations(pair, before, after);
    limits(pair, before, after, Bound.MIN, Bound.EXCLUSIVE_MIN);
    limits(pair, before, after, Bound.MAX, Bound.EXCLUSIVE_MAX);
    for (Bound bound : Bound.values()) {
      boolean ofRange = bound == Bound.MIN
          || bound == Bound.EXCLUSIVE_MIN
          || bound == Bound.MAX
          || bound == Bound.EXCLUSIVE_MAX;
      if (!ofRange && bound.limits(before.types) && bound.limits(after.types)) {
        bound(pair, before, after, bound, before.bounds.get(bound), after.bounds.get(bound));
      }
    }
  }

  private static void enumerations(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    List<JsonNode> was = before.values;
    List<JsonNode> is = after.values;
    Origin wasAt = before.valuesOrigin;
    Origin isAt = after.valuesOrigin;
    if (was == null) {
      if (is == null) {
        return;
      }
      PairComparison.add(pair, wasAt, isAt, p -> new ValuesLimited(p, is, after.constant));
    } else if (is == null) {
      PairComparison.add(pair, wasAt, isAt, p -> new ValuesUnlimited(p, was, before.constant));
    } else if (!was.equals(is)) {
      List<JsonNode> removed = Values.without(was, is);
      List<JsonNode> added = Values.without(is, was);
      if (before.constant && after.constant && !removed.isEmpty() && !added.isEmpty()) {
        PairComparison.add(
            pair, wasAt, isAt, p -> new ConstantChanged(p, removed.get(0), added.get(0)));
        return;
      }
      if (!removed.isEmpty()) {
        PairComparison.add(pair, wasAt, isAt, p -> new ValuesRemoved(p, removed));
      }
      if (!added.isEmpty()) {
        PairComparison.add(pair, wasAt, isAt, p -> new ValuesAdded(p, added));
      }
    }
  }

  /** A range has one end on each side, whichever of two keywords states it. */
  private static void limits(
      SchemaPair pair,
      EffectiveSchema before,
      EffectiveSchema after,
      Bound inclusive,
      Bound exclusive) {
    if (!inclusive.limits(before.types) || !inclusive.limits(after.types)) {
      return;
    }
    boolean mixed = (before.bounds.containsKey(inclusive) && after.bounds.containsKey(exclusive))
        || (before.bounds.containsKey(exclusive) && after.bounds.containsKey(inclusive));
    if (!mixed) {
      for (Bound bound : List.of(inclusive, exclusive)) {
        bound(pair, before, after, bound, before.bounds.get(bound), after.bounds.get(bound));
      }
      return;
    }
    End was = End.of(before, inclusive, exclusive);
    End is = End.of(after, inclusive, exclusive);
    int order = was.compareTo(is, inclusive.kind());
    if (order != 0) {
      SetChange change =
          order > 0 == (inclusive.kind() == Bound.Kind.UPPER) ? SetChange.SHRANK : SetChange.GREW;
      Move move = order > 0 ? Move.DECREASED : Move.INCREASED;
      PairComparison.add(
          pair,
          was.origin(),
          is.origin(),
          p -> new BoundChanged(p, is.bound(), was.toString(), is.toString(), move, change));
    }
  }

  /** The end of a range. */
  private record End(Bound bound, BigDecimal value, Origin origin) {
    static End of(EffectiveSchema schema, Bound inclusive, Bound exclusive) {
      Bound bound = schema.bounds.containsKey(exclusive) ? exclusive : inclusive;
      Limit limit = schema.bounds.get(bound);
      if (limit == null) {
        throw new IllegalStateException("No end of the range at " + schema.origin());
      }
      return new End(bound, (BigDecimal) limit.value(), limit.origin());
    }

    /** By the last number that is inside. */
    int compareTo(End other, Bound.Kind kind) {
      int order = value.compareTo(other.value);
      if (order != 0 || bound == other.bound) {
        return order;
      }
      boolean exclusive = bound == Bound.EXCLUSIVE_MIN || bound == Bound.EXCLUSIVE_MAX;
      return exclusive == (kind == Bound.Kind.LOWER) ? 1 : -1;
    }

    @Override
    public String toString() {
      return Decimals.text(value);
    }
  }

  private static void bound(
      SchemaPair pair,
      EffectiveSchema before,
      EffectiveSchema after,
      Bound bound,
      @Nullable Limit was,
      @Nullable Limit is) {
    if (was == null && is == null) {
      return;
    }
    Move move;
    SetChange change;
    if (was == null) {
      move = Move.SET;
      change = SetChange.SHRANK;
    } else if (is == null) {
      move = Move.UNSET;
      change = SetChange.GREW;
    } else if (was.value() instanceof BigDecimal x && is.value() instanceof BigDecimal y) {
      int order = x.compareTo(y);
      if (order == 0) {
        return;
      }
      move = order < 0 ? Move.INCREASED : Move.DECREASED;
      change = changeOf(bound, x, y);
    } else if (was.value().equals(is.value())) {
      return;
    } else {
      move = Move.CHANGED;
      change = SetChange.OTHER;
    }
    PairComparison.add(
        pair,
        was == null ? before.origin() : was.origin(),
        is == null ? after.origin() : is.origin(),
        p -> new BoundChanged(p, bound, text(was), text(is), move, change));
  }

  private static SetChange changeOf(Bound bound, BigDecimal was, BigDecimal is) {
    return switch (bound.kind()) {
      case LOWER -> was.compareTo(is) < 0 ? SetChange.SHRANK : SetChange.GREW;
      case UPPER -> was.compareTo(is) < 0 ? SetChange.GREW : SetChange.SHRANK;
      case DIVISOR -> SetChange.of(Decimals.divides(is, was), Decimals.divides(was, is));
      case TEXT, FLAG -> SetChange.OTHER;
    };
  }

  private static @Nullable String text(@Nullable Limit limit) {
    return limit == null
        ? null
        : limit.value() instanceof BigDecimal number
            ? Decimals.text(number)
            : limit.value().toString();
  }
}
