package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ValuesLimited;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** Any value was admitted, now some only. */
final class LimitedValues extends SchemaRule<ValuesLimited> {
  LimitedValues() {
    super(
        ValuesLimited.class,
        List.of(
            new Variant("became-enum", "limited", SetChange.SHRANK),
            new Variant("const-added", "limited", SetChange.SHRANK)));
  }

  @Override
  Optional<Finding> judge(ValuesLimited fact, Occasion occasion) {
    return fact.constant()
        ? at(fact, "const-added", "must be " + Wording.values(fact.values()) + " now.")
        : at(fact, "became-enum", "must be one of " + Wording.values(fact.values()) + " now.");
  }
}
