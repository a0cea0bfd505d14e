package io.raccordo.generator.plan;

import io.raccordo.generator.diff.PathTemplate;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.naming.JavaNames;
import java.util.Locale;

/**
 * What modules are called: after their operationId, or after method and path where there is none or
 * where it only repeats the path.
 */
final class ModuleNames {
  private ModuleNames() {}

  static String className(Operation operation) {
    String base = JavaNames.pascal(words(operation));
    return switch (operation.key().kind()) {
      case PATH -> base;
      case WEBHOOK -> base.endsWith("Webhook") ? base : base + "Webhook";
      case CALLBACK -> base.endsWith("Callback") ? base : base + "Callback";
    };
  }

  /** A short text for a person: the summary, or the words of the name. */
  static String label(Operation operation) {
    String summary = operation.summary();
    if (summary != null && !summary.isBlank()) {
      return summary.strip().lines().findFirst().orElse(summary);
    }
    String words = JavaNames.kebab(words(operation)).replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String words(Operation operation) {
    OperationKey key = operation.key();
    String id = besidePath(operation);
    if (id.chars().anyMatch(Character::isLetterOrDigit) && !repeatsPath(id)) {
      return id;
    }
    if (key.kind() != OperationKey.Kind.PATH) {
      return key.path();
    }
    StringBuilder words = new StringBuilder(key.method().name().toLowerCase(Locale.ROOT));
    for (PathTemplate.Segment segment : PathTemplate.of(key.path()).segments()) {
      words.append(' ');
      words.append(
          segment.literal() ? segment.shape() : "by " + String.join(" and ", segment.parameters()));
    }
    return words.toString();
  }

  /**
   * What the operationId says beside method and path: {@code listItems} of
   * {@code GET::/items::listItems}.
   */
  private static String besidePath(Operation operation) {
    String stated = operation.operationId();
    String id = stated == null ? "" : stated;
    OperationKey key = operation.key();
    int start = key.path().startsWith("/") ? id.indexOf(key.path()) : -1;
    if (start < 0) {
      return id;
    }
    String front = id.substring(0, start);
    String method = JavaNames.kebab(key.method().name());
    String rest = id.substring(start + key.path().length());
    return (JavaNames.kebab(front).equals(method) ? "" : front + ' ') + rest;
  }

  private static boolean repeatsPath(String id) {
    return id.contains("{") || id.chars().filter(c -> c == '/').count() > 2;
  }
}
