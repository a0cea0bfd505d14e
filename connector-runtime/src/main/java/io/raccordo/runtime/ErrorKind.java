package io.raccordo.runtime;

import java.util.function.Function;

/**
 * What an error means, for an {@link ErrorRule} to say: each stands for one of the exceptions. More
 * may come.
 */
public enum ErrorKind {
  /** {@link ConnectionException}, retryable. */
  CONNECTION(ConnectionException::new, true),

  /** {@link TimeoutException}, retryable. */
  TIMEOUT(TimeoutException::new, true),

  /** {@link RateLimitException}, retryable; the call was not carried out. */
  RATE_LIMIT(RateLimitException::new, true),

  /** {@link InvalidAccessTokenException}. */
  INVALID_ACCESS_TOKEN(InvalidAccessTokenException::new, false),

  /** {@link InvalidConfigurationException}. */
  INVALID_CONFIGURATION(InvalidConfigurationException::new, false),

  /** {@link DataException}. */
  DATA(DataException::new, false),

  /** {@link DuplicateDataException}. */
  DUPLICATE_DATA(DuplicateDataException::new, false),

  /** {@link IncompleteDataException}, retryable. */
  INCOMPLETE_DATA(IncompleteDataException::new, true),

  /** {@link NotFoundException}. */
  NOT_FOUND(NotFoundException::new, false),

  /** {@link ApiRetiredException}. */
  API_RETIRED(failure -> new ApiRetiredException(failure, null, null), false),

  /** {@link OutOfSpaceException}, retryable. */
  OUT_OF_SPACE(OutOfSpaceException::new, true),

  /** {@link ServerException}, retryable. */
  SERVER(ServerException::new, true);

  private final Function<Failure, ApiException> exception;
  private final boolean retryable;

  ErrorKind(Function<Failure, ApiException> exception, boolean retryable) {
    this.exception = exception;
    this.retryable = retryable;
  }

  /** The exception for a failure, whose server may have said how long to wait. */
  ApiException of(Failure failure) {
    return exception.apply(retryable ? failure.retryable(failure.retryAfter()) : failure);
  }
}
