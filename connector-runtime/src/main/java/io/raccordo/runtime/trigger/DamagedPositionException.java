package io.raccordo.runtime.trigger;

/**
 * There is a position, but it cannot be gone on from: it is damaged, or another kind of trigger
 * wrote it. Nothing was polled. The message says what to do.
 */
public class DamagedPositionException extends TriggerException {
  private static final long serialVersionUID = 1L;

  /**
   * For stores.
   *
   * @param key the trigger's key
   * @param message what is wrong, where, and what to do
   */
  public DamagedPositionException(String key, String message) {
    super(key, false, message, null);
  }
}
