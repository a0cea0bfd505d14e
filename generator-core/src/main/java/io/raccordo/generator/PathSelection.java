package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The operations of an API version that are compared, under the paths that they are taken for. */
final class PathSelection {
  private final @Nullable Pattern matching;

  PathSelection(String matching, Diagnostics diagnostics) {
    this.matching = pattern(matching, diagnostics);
  }

  private static @Nullable Pattern pattern(String text, Diagnostics diagnostics) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException fault) {
      diagnostics.error(
          "invalid-pattern",
          null,
          "\"" + text + "\" is no regular expression: " + fault.getDescription() + ".",
          "Correct it.");
      return null;
    }
  }

  ApiModel of(ApiModel model, String prefix) {
    if (matching == null && prefix.isEmpty()) {
      return model;
    }
    List<Operation> operations = model.operations().stream()
        .filter(o -> matching == null || matching.matcher(o.key().path()).find())
        .map(o -> prefix.isEmpty() ? o : prefixed(o, prefix))
        .toList();
    return model.with(operations, model.schemas());
  }

  private static Operation prefixed(Operation operation, String prefix) {
    OperationKey key = operation.key();
    return key.kind() != OperationKey.Kind.PATH
        ? operation
        : operation.with(
            new OperationKey(key.kind(), key.method(), prefix + key.path()),
            operation.parameters());
  }
}
