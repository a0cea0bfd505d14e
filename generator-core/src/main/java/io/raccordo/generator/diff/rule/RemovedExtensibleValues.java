package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ExtensibleValuesRemoved;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** An open enumeration has fewer values. */
final class RemovedExtensibleValues extends SchemaRule<ExtensibleValuesRemoved> {
  RemovedExtensibleValues() {
    super(
        ExtensibleValuesRemoved.class,
        List.of(new Variant("x-extensible-enum-value-removed", "removed", SetChange.SHRANK)));
  }

  @Override
  Optional<Finding> judge(ExtensibleValuesRemoved fact, Occasion occasion) {
    return at(
        fact,
        "x-extensible-enum-value-removed",
        "does not list " + Wording.values(fact.values()) + " any more.");
  }
}
