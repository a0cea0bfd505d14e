package io.raccordo.generator.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The input cannot be worked with. Carries everything found in the run, not only the first error.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** With at least one diagnostic of severity ERROR. */
  public InvalidInputException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** All diagnostics of the run. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
