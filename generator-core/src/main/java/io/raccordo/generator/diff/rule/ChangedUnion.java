package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.UnionChanged;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** A union limits what the rest of a schema admits, or no longer does. */
final class ChangedUnion extends SchemaRule<UnionChanged> {
  ChangedUnion() {
    super(
        UnionChanged.class,
        List.of(
            new Variant("union-added", "limited", SetChange.SHRANK),
            new Variant("union-removed", "freed", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(UnionChanged fact, Occasion occasion) {
    String keyword = Wording.code(fact.kind() == UnionKind.ONE_OF ? "oneOf" : "anyOf");
    return fact.added()
        ? at(fact, "union-added", "is limited by " + keyword + " now.")
        : at(fact, "union-removed", "is not limited by " + keyword + " any more.");
  }
}
