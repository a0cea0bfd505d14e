package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ValuesRemoved;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** An enumeration has fewer values. */
final class RemovedValues extends SchemaRule<ValuesRemoved> {
  RemovedValues() {
    super(
        ValuesRemoved.class,
        List.of(new Variant("enum-value-removed", "removed", SetChange.SHRANK)));
  }

  @Override
  Optional<Finding> judge(ValuesRemoved fact, Occasion occasion) {
    return at(
        fact, "enum-value-removed", "may not be " + Wording.values(fact.values()) + " any more.");
  }
}
