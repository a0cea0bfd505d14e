package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Paths of one method that differ by the names of their variables only (OpenAPI 3.1 section
 * 4.8.8.1).
 */
final class AmbiguousPaths implements Check {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

  private record Request(HttpMethod method, String path) {}

  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    Map<Request, Operation> first = new HashMap<>();
    for (Operation operation : model.operations()) {
      if (operation.key().kind() != OperationKey.Kind.PATH) {
        continue;
      }
      String nameless = VARIABLE.matcher(operation.key().path()).replaceAll("{}");
      Operation other =
          first.putIfAbsent(new Request(operation.key().method(), nameless), operation);
      if (other != null) {
        diagnostics.warn(
            "ambiguous-path",
            operation.origin(),
            operation.key() + " and " + other.key() + " are the same request.",
            "Remove one of them.");
      }
    }
  }
}
