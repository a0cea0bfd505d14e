package io.raccordo.generator.diff.witness;

import java.io.Serial;

/** Whether a schema admits a value cannot be told. */
final class UndecidedException extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  UndecidedException(String message) {
    super(message, null, false, false);
  }
}
