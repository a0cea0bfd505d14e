package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.OperationContract.Output;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds how an operation is paged, from what its document states. Every plan says why. */
final class PagingDetector {
  private PagingDetector() {}

  /**
   * The first plan that the document shows.
   *
   * @param output what is taken for the list of items
   */
  static @Nullable Paging detect(Operation operation, ApiModel model, Output output) {
    PagingSigns signs = new PagingSigns(operation, model, output);
    return PagingRules.ALL.stream()
        .map(rule -> rule.apply(signs))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
