package io.raccordo.generator.diff.pattern;

/** A pattern is none of those that can be decided; the message is the reason, half a sentence. */
final class UndecidedPatternException extends Exception {
  private static final long serialVersionUID = 1L;

  UndecidedPatternException(String reason) {
    super(reason);
  }
}
