package io.raccordo.runtime;

/**
 * Too many calls: status 429, or 403 with the sign of a spent quota. {@link #retryAfter} says when
 * to go on.
 */
public class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitException(Failure failure) {
    super(failure);
  }
}
