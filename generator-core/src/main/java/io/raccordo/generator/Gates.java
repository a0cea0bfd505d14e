package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Loss;
import java.util.List;

/** The threshold that a build may put on what a run leaves out. */
final class Gates {
  private Gates() {}

  /** How many elements were skipped or approximated. */
  static int count(List<Diagnostic> diagnostics) {
    return (int) diagnostics.stream().filter(d -> d.loss() != Loss.NONE).count();
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
