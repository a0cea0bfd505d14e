package io.raccordo.runtime;

/**
 * The call as it is set up cannot succeed: members are missing or have no place, a value cannot be
 * sent, the API version is unknown. As a rule nothing was sent; status 405, 406 and 415 are
 * answered by the server.
 */
public class InvalidConfigurationException extends ApiException {
  private static final long serialVersionUID = 1L;

  InvalidConfigurationException(Failure failure) {
    super(failure);
  }

  InvalidConfigurationException(String operation, String message) {
    this(Failure.of(operation, message));
  }
}
