package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.SchemeAdded;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A security scheme came. */
final class AddedScheme extends FactRule<SchemeAdded> {
  AddedScheme() {
    super(
        SchemeAdded.class,
        List.of(Row.wire(
            "api-security-component-added", "security scheme", "added", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(SchemeAdded fact, Occasion occasion) {
    return finding(
        "api-security-component-added",
        fact,
        "Security scheme " + Wording.code(fact.name()) + " (" + fact.type() + ") is new.");
  }
}
