package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.TypeChanged;
import io.raccordo.generator.diff.SetChange;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The type or the form of values changed. */
final class ChangedType extends SchemaRule<TypeChanged> {
  ChangedType() {
    super(
        TypeChanged.class,
        List.of(
            new Variant("type-changed", "changed", SetChange.OTHER),
            new Variant("type-generalized", "generalized", SetChange.GREW),
            new Variant("type-specialized", "specialized", SetChange.SHRANK),
            new Variant("type-compatible", "changed", SetChange.SAME),
            new Variant("list-of-types-widened", "generalized", SetChange.GREW),
            new Variant("list-of-types-narrowed", "specialized", SetChange.SHRANK)),
        coercions());
  }

  /** Rows that only a profile with a platform that coerces values has a level for. */
  private static List<Row> coercions() {
    List<Row> rows = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      for (Coercion coercion : Coercion.values()) {
        if (coercion != Coercion.NONE) {
          rows.add(Row.unjudged(
              id(site, coercion.suffix()),
              Wording.element(site),
              coercion.action(),
              site.direction()));
        }
      }
    }
    return rows;
  }

  @Override
  Optional<Finding> judge(TypeChanged fact, Occasion occasion) {
    String change = "was " + fact.before() + " and is " + fact.after() + " now";
    Coercion coercion = occasion.coerced() ? coercion(fact) : Coercion.NONE;
    if (coercion != Coercion.NONE) {
      return at(fact, coercion.suffix(), change + ": " + coercion.sentence());
    }
    String suffix = switch (fact.change()) {
      case GREW -> fact.several() ? "list-of-types-widened" : "type-generalized";
      case SHRANK -> fact.several() ? "list-of-types-narrowed" : "type-specialized";
      case OTHER -> "type-changed";
      case SAME -> "type-compatible";
    };
    return at(fact, suffix, change + '.');
  }

  /** What the platform makes of values that would break somebody without it. */
  private static Coercion coercion(TypeChanged fact) {
    Direction direction = fact.place().site().direction();
    if (wire(direction, fact.change()) != Level.ERR) {
      return Coercion.NONE;
    }
    return direction == Direction.REQUEST
        ? Coercion.of(fact.was(), fact.is(), false)
        : Coercion.of(fact.is(), fact.was(), true);
  }
}
