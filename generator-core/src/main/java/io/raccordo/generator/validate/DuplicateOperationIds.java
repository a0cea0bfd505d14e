package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import java.util.HashMap;
import java.util.Map;

/** Two operations with the same {@code operationId} (OpenAPI 3.1 section 4.8.10). */
final class DuplicateOperationIds implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    Map<String, Operation> first = new HashMap<>();
    for (Operation operation : model.operations()) {
      String id = operation.operationId();
      Operation other = id == null ? null : first.putIfAbsent(id, operation);
      if (other != null) {
        diagnostics.warn(
            "duplicate-operation-id",
            operation.origin().child("operationId"),
            "The operationId \"" + id + "\" is also that of " + other.key() + ".",
            "Give each operation an operationId of its own.");
      }
    }
  }
}
