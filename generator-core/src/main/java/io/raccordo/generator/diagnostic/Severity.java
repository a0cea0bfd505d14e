package io.raccordo.generator.diagnostic;

/** How much a {@link Diagnostic} matters to the run that reports it. */
public enum Severity {
  /** The run ends without output. */
  ERROR,
  /** The run goes on; somebody should look. */
  WARNING,
  /** A decision worth knowing, such as a default that was chosen and why. */
  INFO
}
