package io.raccordo.runtime;

import java.io.IOException;

/** The server could not be reached, or the connection broke. */
public class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConnectionException(Failure failure) {
    super(failure);
  }

  /** A connection that broke; of its own accord, or because the caller's thread was interrupted. */
  static ConnectionException broken(Failure failure, IOException cause) {
    return Thread.currentThread().isInterrupted()
        ? new InterruptedCallException(failure.causedBy(cause))
        : new ConnectionException(failure.causedBy(cause).retryable(null));
  }
}
