package io.raccordo.runtime.trigger;

/** Another thread or process polls the trigger now. The next poll may succeed. */
public class TriggerInUseException extends TriggerException {
  private static final long serialVersionUID = 1L;

  TriggerInUseException(String key, String message) {
    super(key, true, message, null);
  }
}
