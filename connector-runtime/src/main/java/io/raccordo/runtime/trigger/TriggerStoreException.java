package io.raccordo.runtime.trigger;

/** The store of positions could not be reached or written. The next poll may succeed. */
public class TriggerStoreException extends TriggerException {
  private static final long serialVersionUID = 1L;

  /**
   * For stores.
   *
   * @param key the trigger's key
   * @param message what is wrong, where, and what to do
   * @param cause what was caught
   */
  public TriggerStoreException(String key, String message, Throwable cause) {
    super(key, true, message, cause);
  }
}
