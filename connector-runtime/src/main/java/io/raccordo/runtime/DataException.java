package io.raccordo.runtime;

/**
 * The data was refused (status 400, 422 and other 4xx), or the response is not what the module
 * promises.
 */
public class DataException extends ApiException {
  private static final long serialVersionUID = 1L;

  DataException(Failure failure) {
    super(failure);
  }
}
