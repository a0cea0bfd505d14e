package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.WrappedInUnion;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** What an object was is spread over the members of {@code oneOf} now. */
final class WrappedObject extends SchemaRule<WrappedInUnion> {
  WrappedObject() {
    super(
        WrappedInUnion.class,
        List.of(
            new Variant("wrapped-in-one-of", "changed", SetChange.OTHER),
            new Variant("one-of-added", "wrapped", SetChange.OTHER)));
  }

  @Override
  Optional<Finding> judge(WrappedInUnion fact, Occasion occasion) {
    return at(
        fact,
        fact.place().path().isEmpty() ? "wrapped-in-one-of" : "one-of-added",
        "must be one of " + Wording.names(fact.members()) + " now.");
  }
}
