package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ItemsChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** The items of an array were limited or freed. */
final class ChangedItems extends SchemaRule<ItemsChanged> {
  ChangedItems() {
    super(
        ItemsChanged.class,
        List.of(
            new Variant("items-added", "limited", SetChange.SHRANK),
            new Variant("items-removed", "freed", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(ItemsChanged fact, Occasion occasion) {
    return fact.added()
        ? at(fact, "items-added", "limits its items now.")
        : at(fact, "items-removed", "does not limit its items any more.");
  }
}
