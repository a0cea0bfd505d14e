package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;

/** A document in which nothing can be called. */
final class NoOperations implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    if (model.operations().isEmpty()) {
      diagnostics.warn(
          "no-operations",
          model.origin(),
          "The document has no operation, neither on a path nor as a webhook.",
          "Check that it is the whole document.");
    }
  }
}
