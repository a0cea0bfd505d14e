package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.AdditionalPropertiesChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** Properties without a name of their own were limited or freed. */
final class ChangedAdditionalProperties extends SchemaRule<AdditionalPropertiesChanged> {
  ChangedAdditionalProperties() {
    super(
        AdditionalPropertiesChanged.class,
        List.of(
            new Variant("additional-properties-closed", "limited", SetChange.SHRANK),
            new Variant("additional-properties-opened", "freed", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(AdditionalPropertiesChanged fact, Occasion occasion) {
    String suffix = fact.change() == SetChange.SHRANK
        ? "additional-properties-closed"
        : "additional-properties-opened";
    return at(
        fact,
        suffix,
        "has other rules for additional properties: they were " + fact.before() + " and are "
            + fact.after() + " now.");
  }
}
