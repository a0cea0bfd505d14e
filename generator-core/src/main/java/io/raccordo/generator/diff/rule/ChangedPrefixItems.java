package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.PrefixItemsChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** The first items of an array have other places. */
final class ChangedPrefixItems extends SchemaRule<PrefixItemsChanged> {
  ChangedPrefixItems() {
    super(
        PrefixItemsChanged.class,
        List.of(
            new Variant("prefix-items-added", "added", SetChange.OTHER),
            new Variant("prefix-items-removed", "removed", SetChange.OTHER)));
  }

  @Override
  Optional<Finding> judge(PrefixItemsChanged fact, Occasion occasion) {
    return fact.added()
        ? at(fact, "prefix-items-added", "describes " + fact.count() + " more of its first items.")
        : at(
            fact,
            "prefix-items-removed",
            "describes " + fact.count() + " fewer of its first items.");
  }
}
