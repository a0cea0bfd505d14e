package io.raccordo.runtime;

/**
 * Nothing was sent, because the server failed so often lately that it is taken to be down
 * ({@link AttemptGuard}). As after any {@link ConnectionException}, the data are worth keeping for
 * later; {@link #retryAfter} says when.
 */
public class CircuitOpenException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  CircuitOpenException(Failure failure) {
    super(failure);
  }
}
