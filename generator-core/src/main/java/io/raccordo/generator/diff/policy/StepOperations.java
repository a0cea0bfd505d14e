package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operations of a step's two versions by what findings call them. */
public final class StepOperations {
  /** None at all. */
  public static final StepOperations NONE = new StepOperations(List.of());

  private final Map<OperationKey, List<Operation>> byKey = new HashMap<>();

  private StepOperations(List<ApiModel> versions) {
    for (ApiModel version : versions) {
      for (Operation operation : version.operations()) {
        byKey.computeIfAbsent(operation.key(), k -> new ArrayList<>(2)).add(operation);
      }
    }
  }

  /** Those of both versions. */
  public static StepOperations of(Matching step) {
    return new StepOperations(List.of(step.before(), step.after()));
  }

  /** As the one version and the other declare it. */
  List<Operation> of(OperationKey key) {
    return byKey.getOrDefault(key, List.of());
  }
}
