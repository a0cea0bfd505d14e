package io.raccordo.runtime;

/**
 * Too many calls: status 429, or 403 with the sign of a spent quota; status 0 when the call was not
 * sent, because the server had said before that it would refuse it ({@link Pacing}).
 * {@link #retryAfter} says when to go on.
 */
public class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitException(Failure failure) {
    super(failure);
  }
}
