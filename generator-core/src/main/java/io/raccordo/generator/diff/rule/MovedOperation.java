package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationMoved;
import java.util.List;
import java.util.Optional;

/** An operation has another method or another path: clients do not find it where it was. */
final class MovedOperation extends FactRule<OperationMoved> {
  MovedOperation() {
    super(
        OperationMoved.class,
        List.of(Row.wire("api-operation-moved", "operation", "changed", null, Level.ERR)));
  }

  @Override
  Optional<Finding> judge(OperationMoved fact, Occasion occasion) {
    return finding(
        "api-operation-moved",
        fact,
        Wording.code(fact.from().toString()) + " is " + Wording.code(fact.to().toString())
            + " now; the operationId is the same.");
  }
}
