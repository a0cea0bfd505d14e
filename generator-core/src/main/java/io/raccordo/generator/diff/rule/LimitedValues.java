package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.ValuesLimited;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** Any value was admitted, now some only. */
final class LimitedValues extends SchemaRule<ValuesLimited> {
  private static final String HEADER_BECAME_ENUM = "request-header-property-became-enum";

  LimitedValues() {
    super(
        ValuesLimited.class,
        List.of(
            new Variant("became-enum", "limited", SetChange.SHRANK),
            new Variant("const-added", "limited", SetChange.SHRANK)),
        List.of(Row.wire(
            HEADER_BECAME_ENUM,
            "request header property",
            "limited",
            Direction.REQUEST,
            Level.ERR)));
  }

  @Override
  Optional<Finding> judge(ValuesLimited fact, Occasion occasion) {
    if (!fact.constant() && Wording.insideRequestHeader(fact.place())) {
      return finding(
          HEADER_BECAME_ENUM,
          fact,
          Wording.subject(fact.place()) + " must be one of " + Wording.values(fact.values())
              + " now.");
    }
    return fact.constant()
        ? at(fact, "const-added", "must be " + Wording.values(fact.values()) + " now.")
        : at(fact, "became-enum", "must be one of " + Wording.values(fact.values()) + " now.");
  }
}
