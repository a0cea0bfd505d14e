package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.diff.SchemaFact.UnionMembersRemoved;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** A union has fewer members. */
final class RemovedUnionMembers extends SchemaRule<UnionMembersRemoved> {
  RemovedUnionMembers() {
    super(
        UnionMembersRemoved.class,
        List.of(
            new Variant("one-of-removed", "removed", SetChange.SHRANK),
            new Variant("any-of-removed", "removed", SetChange.SHRANK)));
  }

  @Override
  Optional<Finding> judge(UnionMembersRemoved fact, Occasion occasion) {
    return at(
        fact,
        fact.kind() == UnionKind.ONE_OF ? "one-of-removed" : "any-of-removed",
        "may not be " + Wording.names(fact.members()) + " any more.");
  }
}
