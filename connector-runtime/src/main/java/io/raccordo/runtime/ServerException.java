package io.raccordo.runtime;

/** The server failed (status 5xx). */
public class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(Failure failure) {
    super(failure);
  }
}
