package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationAdded;
import java.util.List;
import java.util.Optional;

/** An operation came. */
final class AddedOperation extends FactRule<OperationAdded> {
  AddedOperation() {
    super(
        OperationAdded.class,
        List.of(
            Row.wire("endpoint-added", "operation", "added", null, Level.INFO),
            Row.wire("webhook-added", "webhook", "added", null, Level.INFO),
            Row.wire("callback-added", "callback", "added", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(OperationAdded fact, Occasion occasion) {
    String id = switch (fact.key().kind()) {
      case PATH -> "endpoint-added";
      case WEBHOOK -> "webhook-added";
      case CALLBACK -> "callback-added";
    };
    return finding(id, fact, Wording.code(fact.key().toString()) + " is new.");
  }
}
