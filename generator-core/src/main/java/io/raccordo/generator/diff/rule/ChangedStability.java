package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.StabilityChanged;
import java.util.List;
import java.util.Optional;

/** The vendor stands by an operation more, or less. */
final class ChangedStability extends FactRule<StabilityChanged> {
  ChangedStability() {
    super(
        StabilityChanged.class,
        List.of(
            Row.behaviour("api-stability-decreased", "operation", "decreased", null, Level.WARN),
            Row.behaviour("api-stability-increased", "operation", "increased", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(StabilityChanged fact, Occasion occasion) {
    return finding(
        fact.after().compareTo(fact.before()) < 0
            ? "api-stability-decreased"
            : "api-stability-increased",
        fact,
        "The operation was " + fact.before().text() + " and is " + fact.after().text() + " now.");
  }
}
