package io.raccordo.runtime;

/** The data is there already, or was changed meanwhile (status 409). */
public class DuplicateDataException extends DataException {
  private static final long serialVersionUID = 1L;

  DuplicateDataException(Failure failure) {
    super(failure);
  }
}
