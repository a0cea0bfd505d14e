package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.TypeChanged;
import io.raccordo.generator.diff.SetChange;
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
            new Variant("list-of-types-narrowed", "specialized", SetChange.SHRANK)));
  }

  @Override
  Optional<Finding> judge(TypeChanged fact, Occasion occasion) {
    String suffix = switch (fact.change()) {
      case GREW -> fact.several() ? "list-of-types-widened" : "type-generalized";
      case SHRANK -> fact.several() ? "list-of-types-narrowed" : "type-specialized";
      case OTHER -> "type-changed";
      case SAME -> "type-compatible";
    };
    return at(fact, suffix, "was " + fact.before() + " and is " + fact.after() + " now.");
  }
}
