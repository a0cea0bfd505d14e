package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.diff.SchemaFact.UnionMembersAdded;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** A union has more members. */
final class AddedUnionMembers extends SchemaRule<UnionMembersAdded> {
  AddedUnionMembers() {
    super(
        UnionMembersAdded.class,
        List.of(
            new Variant("one-of-added", "added", SetChange.GREW),
            new Variant("any-of-added", "added", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(UnionMembersAdded fact, Occasion occasion) {
    return at(
        fact,
        fact.kind() == UnionKind.ONE_OF ? "one-of-added" : "any-of-added",
        "may be " + Wording.names(fact.members()) + " now, too.");
  }
}
