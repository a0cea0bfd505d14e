package io.raccordo.runtime;

/**
 * What an error means, for an {@link ErrorRule} to say: each stands for one of the exceptions. More
 * may come.
 */
public enum ErrorKind {
  /** {@link ConnectionException}, retryable. */
  CONNECTION(true),

  /** {@link TimeoutException}, retryable. */
  TIMEOUT(true),

  /** {@link RateLimitException}, retryable; the call was not carried out. */
  RATE_LIMIT(true),

  /** {@link InvalidAccessTokenException}. */
  INVALID_ACCESS_TOKEN(false),

  /** {@link InvalidConfigurationException}. */
  INVALID_CONFIGURATION(false),

  /** {@link DataException}. */
  DATA(false),

  /** {@link DuplicateDataException}. */
  DUPLICATE_DATA(false),

  /** {@link IncompleteDataException}, retryable. */
  INCOMPLETE_DATA(true),

  /** {@link NotFoundException}. */
  NOT_FOUND(false),

  /** {@link ApiRetiredException}. */
  API_RETIRED(false),

  /** {@link OutOfSpaceException}, retryable. */
  OUT_OF_SPACE(true),

  /** {@link ServerException}, retryable. */
  SERVER(true);

  private final boolean retryable;

  ErrorKind(boolean retryable) {
    this.retryable = retryable;
  }

  /** The exception for a failure, whose server may have said how long to wait. */
  ApiException of(Failure failure) {
    Failure known = retryable ? failure.retryable(failure.retryAfter()) : failure;
    return switch (this) {
      case CONNECTION -> new ConnectionException(known);
      case TIMEOUT -> new TimeoutException(known);
      case RATE_LIMIT -> new RateLimitException(known);
      case INVALID_ACCESS_TOKEN -> new InvalidAccessTokenException(known);
      case INVALID_CONFIGURATION -> new InvalidConfigurationException(known);
      case DATA -> new DataException(known);
      case DUPLICATE_DATA -> new DuplicateDataException(known);
      case INCOMPLETE_DATA -> new IncompleteDataException(known);
      case NOT_FOUND -> new NotFoundException(known);
      case API_RETIRED -> new ApiRetiredException(known, null, null);
      case OUT_OF_SPACE -> new OutOfSpaceException(known);
      case SERVER -> new ServerException(known);
    };
  }
}
