package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.DependentSchemaChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** A property brings a schema along, or no longer. */
final class ChangedDependentSchema extends SchemaRule<DependentSchemaChanged> {
  ChangedDependentSchema() {
    super(
        DependentSchemaChanged.class,
        List.of(
            new Variant("dependent-schema-added", "added", SetChange.SHRANK),
            new Variant("dependent-schema-removed", "removed", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(DependentSchemaChanged fact, Occasion occasion) {
    String property = Wording.code(fact.property());
    return fact.added()
        ? at(fact, "dependent-schema-added", "is limited beside " + property + " now.")
        : at(fact, "dependent-schema-removed", "is not limited beside " + property + " any more.");
  }
}
