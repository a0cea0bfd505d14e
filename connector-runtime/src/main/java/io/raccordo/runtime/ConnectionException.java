package io.raccordo.runtime;

import java.io.IOException;
import java.net.http.HttpTimeoutException;

/** The server could not be reached, or the connection broke. */
public class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConnectionException(Failure failure) {
    super(failure);
  }

  /**
   * A connection that broke; of its own accord, because nothing came for too long, or because the
   * caller's thread was interrupted.
   */
  static ApiException broken(Failure failure, IOException cause) {
    if (cause instanceof HttpTimeoutException) {
      return new TimeoutException(failure.causedBy(cause).retryable(null));
    }
    return Thread.currentThread().isInterrupted()
        ? new InterruptedCallException(failure.causedBy(cause))
        : new ConnectionException(failure.causedBy(cause).retryable(null));
  }
}
