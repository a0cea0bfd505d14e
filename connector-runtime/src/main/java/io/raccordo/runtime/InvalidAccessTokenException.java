package io.raccordo.runtime;

/** The credentials are missing, wrong, expired or do not suffice (status 401 and 403). */
public class InvalidAccessTokenException extends ApiException {
  private static final long serialVersionUID = 1L;

  InvalidAccessTokenException(Failure failure) {
    super(failure);
  }
}
