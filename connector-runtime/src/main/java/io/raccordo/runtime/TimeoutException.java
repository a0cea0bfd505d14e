package io.raccordo.runtime;

/** The response did not come in time (also status 408 and 504). */
public class TimeoutException extends ApiException {
  private static final long serialVersionUID = 1L;

  TimeoutException(Failure failure) {
    super(failure);
  }
}
