package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.AllOfMembersChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** Members of {@code allOf} came or went, where schemas are compared as written. */
final class ChangedAllOf extends SchemaRule<AllOfMembersChanged> {
  ChangedAllOf() {
    super(
        AllOfMembersChanged.class,
        List.of(
            new Variant("all-of-added", "added", SetChange.SHRANK),
            new Variant("all-of-removed", "removed", SetChange.GREW),
            new Variant("all-of-added-annotation-only", "added", SetChange.SAME),
            new Variant("all-of-removed-annotation-only", "removed", SetChange.SAME)));
  }

  @Override
  Optional<Finding> judge(AllOfMembersChanged fact, Occasion occasion) {
    return at(
        fact,
        (fact.added() ? "all-of-added" : "all-of-removed")
            + (fact.annotating() ? "-annotation-only" : ""),
        (fact.added() ? "must be " : "need not be ")
            + Wording.names(fact.members())
            + (fact.added() ? " now, too." : " any more."));
  }
}
