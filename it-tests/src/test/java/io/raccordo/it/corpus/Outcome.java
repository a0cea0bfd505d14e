package io.raccordo.it.corpus;

import java.util.Locale;

/** What became of a document. */
enum Outcome {
  /** A connector was generated, and compiles without a warning. */
  COMPILED,
  /** Nothing was generated, and a diagnostic says what is wrong with the document. */
  DIAGNOSED,
  /** Anything else: a defect of Raccordo. */
  FAILED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
