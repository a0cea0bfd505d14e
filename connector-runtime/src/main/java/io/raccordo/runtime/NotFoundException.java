package io.raccordo.runtime;

/** What was asked for is not there, or not visible with these credentials (status 404 and 410). */
public class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Failure failure) {
    super(failure);
  }
}
