package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ValuesAdded;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** An enumeration has more values. */
final class AddedValues extends SchemaRule<ValuesAdded> {
  AddedValues() {
    super(ValuesAdded.class, List.of(new Variant("enum-value-added", "added", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(ValuesAdded fact, Occasion occasion) {
    return at(fact, "enum-value-added", "may be " + Wording.values(fact.values()) + " now, too.");
  }
}
