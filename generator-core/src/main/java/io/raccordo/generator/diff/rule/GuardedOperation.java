package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Guard.Side;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationGuarded;
import java.util.List;
import java.util.Optional;

/** A literal of the path became a parameter, or the other way round. */
final class GuardedOperation extends FactRule<OperationGuarded> {
  GuardedOperation() {
    super(
        OperationGuarded.class,
        List.of(
            Row.wire(
                "api-path-literal-became-parameter", "operation", "generalized", null, Level.INFO),
            Row.wire(
                "api-path-parameter-became-literal", "operation", "specialized", null, Level.ERR)));
  }

  @Override
  Optional<Finding> judge(OperationGuarded fact, Occasion occasion) {
    String parameter = Wording.code('{' + fact.guard().parameter() + '}');
    String value = Wording.code(fact.guard().value());
    return fact.guard().side() == Side.AFTER
        ? finding(
            "api-path-literal-became-parameter",
            fact,
            "The path takes parameter " + parameter + " where it said " + value + '.')
        : finding(
            "api-path-parameter-became-literal",
            fact,
            "The path says " + value + " where it took parameter " + parameter
                + "; other values are not served any more.");
  }
}
