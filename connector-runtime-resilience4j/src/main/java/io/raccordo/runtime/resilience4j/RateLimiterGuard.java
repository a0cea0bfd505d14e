package io.raccordo.runtime.resilience4j;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.raccordo.runtime.AttemptGuard;
import io.raccordo.runtime.RateLimitException;

/**
 * Lets a {@link RateLimiter} decide about attempts, for servers that do not tell their quotas
 * ({@code Pacing} keeps to those that are told). An attempt waits for its permission as long as the
 * limiter's {@code timeoutDuration} says; then it fails with a {@link RateLimitException}, and is
 * made again after the limiter's refresh period if the call's retries and deadline allow it.
 */
public final class RateLimiterGuard implements AttemptGuard {
  private final RateLimiter limiter;

  private RateLimiterGuard(RateLimiter limiter) {
    this.limiter = limiter;
  }

  /**
   * A limit for all that a connector calls. To be given to several connectors when they share it.
   *
   * @param limiter the rate limiter
   * @return the guard
   */
  public static RateLimiterGuard of(RateLimiter limiter) {
    return new RateLimiterGuard(limiter);
  }

  @Override
  public Outcome begin(Attempt attempt) {
    if (!limiter.acquirePermission()) {
      throw attempt.tooMany(
          "the rate limiter " + limiter.getName() + " permits no more.",
          limiter.getRateLimiterConfig().getLimitRefreshPeriod());
    }
    return failure -> {};
  }
}
