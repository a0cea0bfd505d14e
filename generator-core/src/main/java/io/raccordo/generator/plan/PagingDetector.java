package io.raccordo.generator.plan;

import io.raccordo.generator.migrate.StatedPaging;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds how an operation is paged. Every plan says why. */
final class PagingDetector {
  private final ApiModel model;
  private final StatedPagings stated;

  PagingDetector(ApiModel model, StatedPagings stated) {
    this.model = model;
    this.stated = stated;
  }

  /**
   * What the team states, or else the first plan that the document shows.
   *
   * @param fields what the operation takes
   * @param output what is taken for the list of items
   */
  @Nullable
  Paging detect(Operation operation, List<Field> fields, Output output) {
    PagingSigns signs = new PagingSigns(operation, fields, model, output);
    StatedPaging said = stated.of(operation);
    if (said != null) {
      return stated.plan(said, signs);
    }
    return (signs.reads() ? PagingRules.ALL : PagingRules.REPEATING)
        .stream()
            .map(rule -> rule.apply(signs))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
  }
}
