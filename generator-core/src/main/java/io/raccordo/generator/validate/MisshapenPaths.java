package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.HashSet;
import java.util.Set;

/** Paths without a leading slash, or with braces that do not match. */
final class MisshapenPaths implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    Set<String> reported = new HashSet<>();
    for (Operation operation : model.operations()) {
      String path = operation.key().path();
      if (operation.key().kind() != OperationKey.Kind.PATH || !reported.add(path)) {
        continue;
      }
      if (!path.startsWith("/")) {
        diagnostics.warn(
            "path-without-slash",
            operation.origin(),
            "The path \"" + path + "\" does not start with a slash; one is put before it.",
            "Add the slash.");
      }
      if (!balanced(path)) {
        diagnostics.warn(
            "unbalanced-path",
            operation.origin(),
            "The braces of the path \"" + path
                + "\" do not match; what is not a variable is sent as it is.",
            "Close each brace before the next one opens.");
      }
    }
  }

  private static boolean balanced(String path) {
    boolean open = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if ((c == '{' && open) || (c == '}' && !open)) {
        return false;
      }
      open = c == '{' || (open && c != '}');
    }
    return !open;
  }
}
