package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.migrate.Migration.InputGuard;
import java.util.List;
import java.util.Optional;

/**
 * Finds answers that an earlier one for the same operation leaves nothing to. Answers for different
 * later versions do not compete.
 */
final class ReachedAnswers {
  private ReachedAnswers() {}

  static void check(List<Migration> answers, Diagnostics diagnostics) {
    for (int i = 1; i < answers.size(); i++) {
      Migration later = answers.get(i);
      Optional<Migration> before = answers.subList(0, i).stream()
          .filter(earlier -> hides(earlier, later))
          .findFirst();
      if (before.isEmpty()) {
        continue;
      }
      InputGuard guard = before.get().guard();
      diagnostics.error(
          "unreached-answer",
          later.origin(),
          "This answer for " + OperationName.of(later.source()) + " of " + later.from()
              + " is never reached: "
              + (guard == null
                  ? "answer " + number(before.get()) + " of the file takes every call."
                  : "answer " + number(before.get()) + " of the file has the same guard."),
          guard == null
              ? "Give the earlier one a guard (\"when\"), or remove one of them."
              : "Change the guard, or remove one of them.");
    }
  }

  private static int number(Migration answer) {
    String pointer = answer.origin().pointer();
    return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)) + 1;
  }

  private static boolean hides(Migration earlier, Migration later) {
    boolean compete = earlier.from().equals(later.from())
        && earlier.source().equals(later.source())
        && (earlier.to() == null || later.to() == null || earlier.to().equals(later.to()));
    return compete && (earlier.guard() == null || earlier.guard().equals(later.guard()));
  }
}
