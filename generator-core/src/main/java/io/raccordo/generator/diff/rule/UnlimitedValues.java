package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ValuesUnlimited;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** Some values were admitted, now any. */
final class UnlimitedValues extends SchemaRule<ValuesUnlimited> {
  UnlimitedValues() {
    super(
        ValuesUnlimited.class,
        List.of(
            new Variant("enum-removed", "unlimited", SetChange.GREW),
            new Variant("const-removed", "unlimited", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(ValuesUnlimited fact, Occasion occasion) {
    String suffix = fact.constant() ? "const-removed" : "enum-removed";
    return at(fact, suffix, "is not limited to " + Wording.values(fact.values()) + " any more.");
  }
}
