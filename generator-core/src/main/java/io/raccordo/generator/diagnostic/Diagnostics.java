package io.raccordo.generator.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the diagnostics of one run in the order they are found. Not safe for use by several
 * threads: give each its own and add them up.
 */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Adds all of another collector's, in their order. */
  public void addAll(Diagnostics other) {
    found.addAll(other.found);
  }

  /** Adds an error. */
  public void error(String code, @Nullable Origin origin, String message, String remedy) {
    found.add(new Diagnostic(Severity.ERROR, code, message, remedy, origin, null));
  }

  /** Adds a warning. */
  public void warn(String code, @Nullable Origin origin, String message, String remedy) {
    found.add(new Diagnostic(Severity.WARNING, code, message, remedy, origin, null));
  }

  /** Adds a piece of information. */
  public void info(String code, @Nullable Origin origin, String message) {
    found.add(new Diagnostic(Severity.INFO, code, message, "", origin, null));
  }

  /** Whether an error was added. */
  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** All of them so far; a copy. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** Ends the run if an error was added. */
  public void throwIfErrors(Locator locator) {
    if (hasErrors()) {
      throw new InvalidInputException(
          found.stream().map(d -> d.locatedBy(locator)).toList());
    }
  }
}
