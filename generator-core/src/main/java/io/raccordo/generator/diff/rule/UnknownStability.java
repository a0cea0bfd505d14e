package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.StabilityUnknown;
import java.util.List;
import java.util.Optional;

/** What stands for the stability of an operation is no level. */
final class UnknownStability extends FactRule<StabilityUnknown> {
  UnknownStability() {
    super(
        StabilityUnknown.class,
        List.of(Row.behaviour(
            "api-invalid-stability-level", "operation", "changed", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(StabilityUnknown fact, Occasion occasion) {
    return finding(
        "api-invalid-stability-level",
        fact,
        "The stability " + Wording.code(fact.value())
            + " is none of draft, alpha, beta and stable.");
  }
}
