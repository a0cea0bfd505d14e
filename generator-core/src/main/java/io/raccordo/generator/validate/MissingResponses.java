package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;

/** Operations that do not say what they answer. */
final class MissingResponses implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    for (Operation operation : model.operations()) {
      if (operation.key().kind() == OperationKey.Kind.PATH
          && operation.responses().isEmpty()) {
        diagnostics.info(
            "no-responses",
            operation.origin(),
            operation.key() + " declares no response; any answer below 400 is taken as success.");
      }
    }
  }
}
