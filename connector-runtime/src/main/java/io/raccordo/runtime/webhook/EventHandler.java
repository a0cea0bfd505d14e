package io.raccordo.runtime.webhook;

/**
 * Takes what a webhook received. It should return soon, since the vendor waits for the answer:
 * store it, and work afterwards. When it throws, the vendor is answered 500 and sends it again; it
 * may also come again although it was taken.
 *
 * @param <P> the payload
 */
@FunctionalInterface
public interface EventHandler<P> {

  /**
   * Takes a payload.
   *
   * @param payload what was received
   * @throws Exception when it could not be taken
   */
  void handle(P payload) throws Exception;
}
