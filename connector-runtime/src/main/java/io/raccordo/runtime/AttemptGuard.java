package io.raccordo.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides before each attempt of each call whether it may be made, and learns how it ended: for
 * circuit breakers and the like, which go by what errors mean. Safe for use by many threads.
 *
 * <p>It is asked when the attempt's turn has come, so that waiting for {@link Limits} counts
 * neither as time nor as failure, and before all {@linkplain Interceptor interceptors}. The
 * artifact {@code raccordo-connector-runtime-resilience4j} has guards.
 */
@FunctionalInterface
public interface AttemptGuard {

  /**
   * Called before an attempt is made.
   *
   * @param attempt what is to be called
   * @return what is told how it ended, exactly once
   * @throws ApiException when it must not be made: one of {@link Attempt}
   */
  Outcome begin(Attempt attempt);

  /** Learns how an attempt ended. */
  @FunctionalInterface
  interface Outcome {

    /**
     * Called on the thread of the call: when the response has been read, or, for a {@link Download}
     * or an {@link ItemStream}, when its header fields are there.
     *
     * @param failure an {@link ApiException}, as the caller gets it if it is not made again; of
     *     another type when an interceptor threw it; null when there was none
     */
    void ended(@Nullable Throwable failure);
  }

  /** An attempt that is to be made. More methods may come. */
  interface Attempt {

    /**
     * What is called.
     *
     * @return the module, {@code github:issues-create} for one; method and path for a universal
     *     call
     */
    String operation();

    /**
     * Which attempt of the call this is.
     *
     * @return 1 for the first
     */
    int number();

    /**
     * Refuses it, because the server is taken to be down. The call ends with it, whatever its
     * retries: to go on is what the guard wants to prevent.
     *
     * @param message why, as a sentence
     * @param delay when to try again, null when that is not known
     * @return the exception to throw, retryable
     */
    CircuitOpenException circuitOpen(String message, @Nullable Duration delay);

    /**
     * Refuses it, because it would be one too many.
     *
     * @param message why, as a sentence
     * @param delay when to try again, null when that is not known
     * @return the exception to throw, retryable
     */
    RateLimitException tooMany(String message, @Nullable Duration delay);
  }
}
