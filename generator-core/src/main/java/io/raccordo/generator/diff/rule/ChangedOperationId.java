package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationIdChanged;
import java.util.List;
import java.util.Optional;

/** The operationId is another one. */
final class ChangedOperationId extends FactRule<OperationIdChanged> {
  ChangedOperationId() {
    super(
        OperationIdChanged.class,
        List.of(
            Row.behaviour("api-operation-id-removed", "operation", "changed", null, Level.INFO),
            Row.behaviour("api-operation-id-added", "operation", "added", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(OperationIdChanged fact, Occasion occasion) {
    if (fact.before() == null) {
      return finding(
          "api-operation-id-added",
          fact,
          "The operationId " + Wording.code(String.valueOf(fact.after())) + " was given.");
    }
    return finding(
        "api-operation-id-removed",
        fact,
        fact.after() == null
            ? "The operationId " + Wording.code(fact.before()) + " was taken away."
            : "The operationId was " + Wording.code(fact.before()) + " and is "
                + Wording.code(fact.after()) + " now.");
  }
}
