package io.raccordo.runtime.trigger;

import org.jspecify.annotations.Nullable;

/**
 * A poll that failed on the trigger's side; what the API answers is an
 * {@link io.raccordo.runtime.ApiException}, as for all calls. Nothing is lost by it: the position
 * is the one of the last item that was committed. The subclasses say in which way it failed; more
 * may come, so treat an unknown one by {@link #isRetryable}.
 */
public class TriggerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final boolean retryable;

  TriggerException(String key, boolean retryable, String message, @Nullable Throwable cause) {
    super("Trigger " + key + ": " + message, cause);
    this.key = key;
    this.retryable = retryable;
  }

  /**
   * Which trigger.
   *
   * @return its key
   */
  public final String key() {
    return key;
  }

  /**
   * Whether the next poll may succeed with nothing changed.
   *
   * @return false when a person has to do what the message says
   */
  public final boolean isRetryable() {
    return retryable;
  }
}
