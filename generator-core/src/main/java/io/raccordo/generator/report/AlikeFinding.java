package io.raccordo.generator.report;

import io.raccordo.generator.diff.Finding;
import java.util.List;

/**
 * A finding that may speak for others.
 *
 * @param finding what is told
 * @param own what the finding says without the others
 * @param others what it says is the same, each as it was found
 */
record AlikeFinding(Finding finding, String own, List<Finding> others) {
  AlikeFinding {
    others = List.copyOf(others);
  }

  static AlikeFinding alone(Finding finding) {
    return new AlikeFinding(finding, finding.message(), List.of());
  }

  boolean joined() {
    return !others.isEmpty();
  }
}
