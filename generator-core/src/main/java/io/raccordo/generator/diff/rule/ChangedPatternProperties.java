package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.PatternPropertiesChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** Properties whose names match a pattern were limited or freed. */
final class ChangedPatternProperties extends SchemaRule<PatternPropertiesChanged> {
  ChangedPatternProperties() {
    super(
        PatternPropertiesChanged.class,
        List.of(
            new Variant("pattern-property-added", "limited", SetChange.SHRANK),
            new Variant("pattern-property-removed", "freed", SetChange.GREW)));
  }

  @Override
  Optional<Finding> judge(PatternPropertiesChanged fact, Occasion occasion) {
    String pattern = Wording.code(fact.pattern());
    return fact.added()
        ? at(
            fact,
            "pattern-property-added",
            "limits properties whose names match " + pattern + " now.")
        : at(
            fact,
            "pattern-property-removed",
            "does not limit properties whose names match " + pattern + " any more.");
  }
}
