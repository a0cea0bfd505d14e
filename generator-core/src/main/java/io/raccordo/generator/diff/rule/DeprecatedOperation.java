package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationDeprecated;
import java.util.List;
import java.util.Optional;

/** An operation was deprecated. */
final class DeprecatedOperation extends FactRule<OperationDeprecated> {
  DeprecatedOperation() {
    super(
        OperationDeprecated.class,
        List.of(
            Row.behaviour("endpoint-deprecated", "operation", "deprecated", null, Level.INFO),
            Row.behaviour(
                "endpoint-deprecated-with-sunset", "operation", "deprecated", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(OperationDeprecated fact, Occasion occasion) {
    return fact.sunset() == null
        ? finding("endpoint-deprecated", fact, "The operation is deprecated now; no date is given.")
        : finding(
            "endpoint-deprecated-with-sunset",
            fact,
            "The operation is deprecated now and may go on " + fact.sunset() + '.');
  }
}
