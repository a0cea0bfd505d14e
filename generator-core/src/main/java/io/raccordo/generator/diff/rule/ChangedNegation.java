package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.NegationChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** What {@code not} forbids changed. */
final class ChangedNegation extends SchemaRule<NegationChanged> {
  ChangedNegation() {
    super(
        NegationChanged.class,
        List.of(
            new Variant("not-added", "limited", SetChange.SHRANK),
            new Variant("not-removed", "freed", SetChange.GREW),
            new Variant("not-changed", "changed", SetChange.OTHER)));
  }

  @Override
  Optional<Finding> judge(NegationChanged fact, Occasion occasion) {
    return switch (fact.change()) {
      case SHRANK -> at(fact, "not-added", "forbids some values by `not` now.");
      case GREW -> at(fact, "not-removed", "does not forbid values by `not` any more.");
      case OTHER, SAME -> at(fact, "not-changed", "forbids other values by `not` now.");
    };
  }
}
