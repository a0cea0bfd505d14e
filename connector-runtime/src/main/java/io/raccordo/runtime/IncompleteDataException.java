package io.raccordo.runtime;

/**
 * The data is not all there: the response breaks off within its JSON, or the vendor has not made it
 * yet. The same call may have all of it later.
 */
public class IncompleteDataException extends ApiException {
  private static final long serialVersionUID = 1L;

  IncompleteDataException(Failure failure) {
    super(failure);
  }
}
