package io.raccordo.runtime;

/** The server could not be reached, or the connection broke. */
public class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConnectionException(Failure failure) {
    super(failure);
  }
}
