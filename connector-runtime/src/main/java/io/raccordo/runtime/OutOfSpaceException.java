package io.raccordo.runtime;

/** The account or the server has no room left (status 507). */
public class OutOfSpaceException extends ApiException {
  private static final long serialVersionUID = 1L;

  OutOfSpaceException(Failure failure) {
    super(failure);
  }
}
