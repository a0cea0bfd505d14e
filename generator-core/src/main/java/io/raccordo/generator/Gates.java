package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The thresholds that a build may put on a run. */
final class Gates {
  /** Codes of diagnostics that tell of an element left out or made less exact. */
  private static final Set<String> SKIPPED = Set.of("approximated", "skipped", "dangling-reference");

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
          count + " elements were skipped or approximated, and " + accepted + " are accepted.",
          "Look at the warnings above, then mend the documents or raise failOnSkipped.");
    }
  }

  /** One sentence for each dimension in which a finding reaches the threshold. */
  static List<String> failures(List<Finding> findings, Map<Dimension, Level> thresholds) {
    List<String> failures = new ArrayList<>();
    thresholds.forEach(
        (dimension, level) -> {
          long count =
              findings.stream().filter(f -> f.level(dimension).compareTo(level) >= 0).count();
          if (count > 0 && level != Level.NONE) {
            failures.add(
                String.format(
                    Locale.ROOT,
                    "%d finding%s of level %s or worse in dimension %s.",
                    count,
                    count == 1 ? "" : "s",
                    level,
                    dimension));
          }
        });
    return failures;
  }
}
