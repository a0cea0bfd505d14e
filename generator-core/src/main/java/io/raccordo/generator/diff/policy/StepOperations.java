package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatch;
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
  public static final StepOperations NONE = new StepOperations(List.of(), List.of());

  private final Map<OperationKey, List<Operation>> byKey = new HashMap<>();

  private StepOperations(List<ApiModel> versions, List<OperationMatch> matched) {
    for (ApiModel version : versions) {
      for (Operation operation : version.operations()) {
        add(operation.key(), operation);
      }
    }
    for (OperationMatch match : matched) {
      // Findings call what has moved by its later key.
      if (!match.before().key().equals(match.after().key())) {
        add(match.after().key(), match.before());
      }
    }
  }

  private void add(OperationKey key, Operation operation) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(operation);
  }

  /** Those of both versions. */
  public static StepOperations of(Matching step) {
    return new StepOperations(List.of(step.before(), step.after()), step.matched());
  }

  /** As the one version and the other declare it, wherever it was in the earlier one. */
  List<Operation> of(OperationKey key) {
    return byKey.getOrDefault(key, List.of());
  }
}
