package io.raccordo.runtime;

/**
 * The caller gave the call up: its thread was interrupted (and still is), its future cancelled, or
 * the connector closed. A call that changes something may have been carried out all the same.
 */
public class InterruptedCallException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  InterruptedCallException(Failure failure) {
    super(failure);
  }
}
