package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationReactivated;
import java.util.List;
import java.util.Optional;

/** An operation is not deprecated any more. */
final class ReactivatedOperation extends FactRule<OperationReactivated> {
  ReactivatedOperation() {
    super(
        OperationReactivated.class,
        List.of(
            Row.behaviour("endpoint-reactivated", "operation", "reactivated", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(OperationReactivated fact, Occasion occasion) {
    return finding("endpoint-reactivated", fact, "The operation is not deprecated any more.");
  }
}
