package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Why there is no access token, for those who write {@link AccessTokens} or a {@link Credential}:
 * makes the exception that says so. Immutable. Whatever is said here is shown to people; it must
 * not have secrets in it.
 */
public final class AccessTokenFailure {
  private final Failure failure;

  private AccessTokenFailure(Failure failure) {
    this.failure = failure;
  }

  /**
   * A failure.
   *
   * @param source what was asked for a token, as {@link ApiException#operation} has it
   * @param message what is wrong, and what to do
   * @return the failure
   */
  public static AccessTokenFailure of(String source, String message) {
    return new AccessTokenFailure(Failure.of(source, message));
  }

  /**
   * What the authorization server answered. Its body, which may have secrets, is left out.
   *
   * @param status the status code
   * @param headers the header fields
   * @return the failure with it
   */
  public AccessTokenFailure answered(int status, Headers headers) {
    return new AccessTokenFailure(
        failure.answered(status, headers, JsonNodeFactory.instance.missingNode()));
  }

  /**
   * What caused it.
   *
   * @param cause an exception without secrets
   * @return the failure with it
   */
  public AccessTokenFailure causedBy(Throwable cause) {
    return new AccessTokenFailure(failure.causedBy(cause));
  }

  /**
   * A person has to connect again.
   *
   * @return the exception, not retryable
   */
  public InvalidAccessTokenException invalidToken() {
    return new InvalidAccessTokenException(failure);
  }

  /**
   * The client is set up wrongly: its id or secret, an address, a scope.
   *
   * @return the exception, not retryable
   */
  public InvalidConfigurationException invalidConfiguration() {
    return new InvalidConfigurationException(failure);
  }

  /**
   * The authorization server, or where tokens are kept, could not be reached.
   *
   * @return the exception, retryable
   */
  public ConnectionException unreachable() {
    return new ConnectionException(failure.retryable(null));
  }

  /**
   * The call's deadline was over before there was a token.
   *
   * @return the exception, retryable
   */
  public TimeoutException late() {
    return new TimeoutException(failure.retryable(null));
  }

  /**
   * The thread was interrupted while it waited for a token; it should still be.
   *
   * @return the exception
   */
  public InterruptedCallException interrupted() {
    return new InterruptedCallException(failure);
  }

  /**
   * The authorization server failed and may not later on: by the status, a
   * {@link RateLimitException}, {@link TimeoutException} or {@link ServerException}.
   *
   * @return the exception, retryable, after what {@code Retry-After} says
   */
  public ApiException passing() {
    @Nullable Duration delay = new ServerDelay(Clock.systemUTC()).of(failure.headers());
    Failure retryable = failure.retryable(delay);
    return switch (failure.status()) {
      case 429 -> new RateLimitException(retryable);
      case 408, 504 -> new TimeoutException(retryable);
      default -> new ServerException(retryable);
    };
  }
}
