package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import java.util.List;
import java.util.Set;

/** The threshold that a build may put on what a run leaves out. */
final class Gates {
  /** Codes of diagnostics that tell of an element left out or made less exact. */
  private static final Set<String> SKIPPED =
      Set.of("approximated", "free-form", "skipped", "dangling-reference");

  private Gates() {}

  /** How many elements were skipped or approximated. */
  static int count(List<Diagnostic> diagnostics) {
    return (int) diagnostics.stream().filter(d -> SKIPPED.contains(d.code())).count();
  }

  /** Adds an error when more were skipped than is accepted; a negative number accepts any. */
  static void skipped(List<Diagnostic> found, int accepted, Diagnostics diagnostics) {
    int count = count(found);
    if (accepted >= 0 && count > accepted) {
      diagnostics.error(
          "too-many-skipped",
          null,
          count + (count == 1 ? " element was" : " elements were")
              + " skipped or approximated, and failOnSkipped accepts " + accepted + '.',
          "Look at the warnings above, then mend the documents or raise failOnSkipped.");
    }
  }
}
