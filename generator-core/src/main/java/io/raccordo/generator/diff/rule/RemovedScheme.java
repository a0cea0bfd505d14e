package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.SchemeRemoved;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A security scheme went. Who needs it is told per operation. */
final class RemovedScheme extends FactRule<SchemeRemoved> {
  RemovedScheme() {
    super(
        SchemeRemoved.class,
        List.of(Row.wire(
            "api-security-component-removed", "security scheme", "removed", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(SchemeRemoved fact, Occasion occasion) {
    return finding(
        "api-security-component-removed",
        fact,
        "Security scheme " + Wording.code(fact.name()) + " (" + fact.type() + ") was removed.");
  }
}
