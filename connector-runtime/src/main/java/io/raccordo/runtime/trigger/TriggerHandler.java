package io.raccordo.runtime.trigger;

/**
 * Takes what a trigger found. When it returns, the item is done and does not come again; when it
 * throws, or the process ends meanwhile, it comes again with the next poll.
 *
 * @param <T> an item, or a batch of items
 * @param <X> what it may throw; the poll throws the same
 */
@FunctionalInterface
public interface TriggerHandler<T, X extends Exception> {

  /**
   * Takes an item, or a batch of items.
   *
   * @param found what was found
   * @throws X when it could not be taken
   */
  void handle(T found) throws X;
}
