package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.NullabilityChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** Null was admitted or refused. */
final class ChangedNullability extends SchemaRule<NullabilityChanged> {
  ChangedNullability() {
    super(
        NullabilityChanged.class,
        List.of(
            new Variant("became-nullable", "admitted null", SetChange.GREW),
            new Variant("became-not-nullable", "refused null", SetChange.SHRANK)));
  }

  @Override
  Optional<Finding> judge(NullabilityChanged fact, Occasion occasion) {
    return fact.nullable()
        ? at(fact, "became-nullable", "may be null now.")
        : at(fact, "became-not-nullable", "may not be null any more.");
  }
}
