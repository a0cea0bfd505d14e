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
import io.raccordo.generator.diff.pattern.PatternComparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what limits single values: enumerations, constants, bounds. */
final class ValueComparison {
  /** Patterns that say nothing, where they are compared as written. */
  private static final Set<Object> ADMITTING_ALL = Set.of(".*", "^.*", ".*$", "^", "$");

  void compare(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    enumerations(pair, before, after);
    if (before.bounds.isEmpty() && after.bounds.isEmpty()) {
      return;
    }
    limits(pair, before, after, Bound.MIN, Bound.EXCLUSIVE_MIN);
    limits(pair, before, after, Bound.MAX, Bound.EXCLUSIVE_MAX);
    for (Bound bound : Bound.values()) {
      boolean ofRange = bound == Bound.MIN
          || bound == Bound.EXCLUSIVE_MIN
          || bound == Bound.MAX
          || bound == Bound.EXCLUSIVE_MAX;
      if (ofRange || !bound.limits(before.types) || !bound.limits(after.types)) {
        continue;
      }
      if (bound == Bound.PATTERN) {
        patterns(pair, before, after);
      } else {
        bound(pair, before, after, bound, before.bounds.get(bound), after.bounds.get(bound));
      }
    }
  }

  /** What patterns admit is compared, not how they are written. */
  private static void patterns(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    Limit was = before.bounds.get(Bound.PATTERN);
    Limit is = after.bounds.get(Bound.PATTERN);
    PatternComparison texts = PatternComparison.of(pattern(was), pattern(is));
    if (texts.same()) {
      return;
    }
    if (was == null || is == null) {
      bound(pair, before, after, Bound.PATTERN, was, is);
      return;
    }
    SetChange change = texts.undecided() == null
        ? SetChange.of(texts.lost().isEmpty(), texts.gained().isEmpty())
        : SetChange.OTHER;
    PairComparison.add(
        pair,
        was.origin(),
        is.origin(),
        p -> new BoundChanged(
            p, Bound.PATTERN, text(was), text(is), Move.CHANGED, change, texts.undecided()));
  }

  /** The empty pattern is found everywhere. */
  private static String pattern(@Nullable Limit limit) {
    return limit == null ? "" : limit.value().toString();
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
    RangeEnd was = RangeEnd.of(before, inclusive, exclusive);
    RangeEnd is = RangeEnd.of(after, inclusive, exclusive);
    if (was == null || is == null || was.bound() == is.bound()) {
      for (Bound bound : List.of(inclusive, exclusive)) {
        bound(
            pair,
            before,
            after,
            bound,
            was != null && was.bound() == bound ? was.limit() : null,
            is != null && is.bound() == bound ? is.limit() : null);
      }
      return;
    }
    int order = was.compareTo(is, inclusive.kind());
    if (order != 0) {
      SetChange change =
          order > 0 == (inclusive.kind() == Bound.Kind.UPPER) ? SetChange.SHRANK : SetChange.GREW;
      Move move = order > 0 ? Move.DECREASED : Move.INCREASED;
      PairComparison.add(
          pair,
          was.limit().origin(),
          is.limit().origin(),
          p -> new BoundChanged(
              p,
              is.bound(),
              was.bound().keyword() + ' ' + text(was.limit()),
              text(is.limit()),
              move,
              change));
    }
  }

  static void bound(
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
    // What says nothing of the shortest text admits the empty one, as 0 does.
    boolean always = bound == Bound.MIN_LENGTH;
    if (was == null) {
      move = always ? Move.INCREASED : Move.SET;
      change = SetChange.SHRANK;
    } else if (is == null) {
      move = always ? Move.DECREASED : Move.UNSET;
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
      change = ADMITTING_ALL.contains(is.value()) ? SetChange.GREW : SetChange.OTHER;
    }
    PairComparison.add(
        pair,
        was == null ? before.origin() : was.origin(),
        is == null ? after.origin() : is.origin(),
        p -> new BoundChanged(
            p,
            bound,
            text(was),
            text(is),
            move,
            change,
            bound == Bound.PATTERN && move == Move.CHANGED ? "" : null));
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
