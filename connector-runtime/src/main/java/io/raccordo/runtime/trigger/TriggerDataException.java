package io.raccordo.runtime.trigger;

/**
 * The search does not give what the trigger counts on: an item has no id, the list another order
 * than was said, or more items belong to the border than are remembered.
 */
public class TriggerDataException extends TriggerException {
  private static final long serialVersionUID = 1L;

  TriggerDataException(String key, String message) {
    super(key, false, message, null);
  }
}
