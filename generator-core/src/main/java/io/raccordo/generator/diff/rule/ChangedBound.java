package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Bound;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.BoundChanged;
import io.raccordo.generator.diff.SchemaFact.Move;
import io.raccordo.generator.diff.SetChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A limit was set, taken away or moved. */
final class ChangedBound extends SchemaRule<BoundChanged> {
  private static final String UNDECIDED = "pattern-changed";

  ChangedBound() {
    super(BoundChanged.class, variants());
  }

  private static List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (Bound bound : Bound.values()) {
      if (bound != Bound.MIN_LENGTH) {
        variants.add(variant(bound, Move.SET, SetChange.SHRANK));
        variants.add(variant(bound, Move.UNSET, SetChange.GREW));
      }
      switch (bound.kind()) {
        case LOWER -> {
          variants.add(variant(bound, Move.INCREASED, SetChange.SHRANK));
          variants.add(variant(bound, Move.DECREASED, SetChange.GREW));
        }
        case UPPER -> {
          variants.add(variant(bound, Move.INCREASED, SetChange.GREW));
          variants.add(variant(bound, Move.DECREASED, SetChange.SHRANK));
        }
        case DIVISOR -> {
          variants.add(new Variant("multiple-of-specialized", "specialized", SetChange.SHRANK));
          variants.add(new Variant("multiple-of-generalized", "generalized", SetChange.GREW));
          variants.add(new Variant("multiple-of-changed", "changed", SetChange.OTHER));
        }
        case TEXT -> {
          variants.add(new Variant(UNDECIDED, "changed", SetChange.OTHER));
          variants.add(new Variant("pattern-specialized", "specialized", SetChange.SHRANK));
          variants.add(new Variant("pattern-generalized", "generalized", SetChange.GREW));
          variants.add(new Variant("pattern-replaced", "replaced", SetChange.OTHER));
        }
        case FLAG -> {
          // Set or not is all there is.
        }
      }
    }
    return variants;
  }

  private static Variant variant(Bound bound, Move move, SetChange change) {
    return new Variant(suffix(bound, move, change), move.name().toLowerCase(Locale.ROOT), change);
  }

  private static String suffix(Bound bound, Move move, SetChange change) {
    if (bound == Bound.MULTIPLE_OF && move != Move.SET && move != Move.UNSET) {
      return switch (change) {
        case SHRANK -> "multiple-of-specialized";
        case GREW -> "multiple-of-generalized";
        case OTHER, SAME -> "multiple-of-changed";
      };
    }
    if (bound == Bound.PATTERN) {
      return switch (move) {
        case SET -> "pattern-added";
        case UNSET -> "pattern-removed";
        case INCREASED, DECREASED, CHANGED ->
          switch (change) {
            case SHRANK -> "pattern-specialized";
            case GREW -> "pattern-generalized";
            case OTHER, SAME -> "pattern-replaced";
          };
      };
    }
    return bound.id() + '-' + move.name().toLowerCase(Locale.ROOT);
  }

  @Override
  Optional<Finding> judge(BoundChanged fact, Occasion occasion) {
    String name = Wording.code(fact.bound().keyword());
    String message = fact.before() == null
        ? "is limited by " + name + ' ' + Wording.code(String.valueOf(fact.after())) + " now."
        : fact.after() == null
            ? "is not limited by " + name + ' ' + Wording.code(fact.before()) + " any more."
            : "has " + name + ' ' + Wording.code(fact.after()) + " instead of "
                + Wording.code(fact.before()) + '.';
    String undecided = fact.undecided();
    if (undecided == null) {
      return at(fact, suffix(fact.bound(), fact.move(), fact.change()), message);
    }
    // As written, a pattern for everything is told apart in requests only.
    boolean freed =
        fact.change() == SetChange.GREW && fact.place().site().direction() == Direction.REQUEST;
    return at(
        fact,
        freed ? "pattern-generalized" : UNDECIDED,
        undecided.isEmpty()
            ? message
            : message.substring(0, message.length() - 1)
                + "; which texts that admits is not decided: " + undecided + '.');
  }
}
