package io.raccordo.runtime.trigger;

import java.util.Optional;

/**
 * Keeps how far triggers got, so that they outlive the process that polls. Safe for use by many
 * threads. A position is a text of JSON, mostly of some hundred characters; it holds ids and times
 * of items, and no secret. It has to be kept as it is.
 *
 * <p>What a store throws ends the poll: nothing is lost by it, and the item that was handed over
 * last comes again.
 */
public interface TriggerStore {

  /**
   * The position of a trigger.
   *
   * @param key the trigger's key
   * @return the position, empty when none was ever saved; never empty because it could not be read
   * @throws DamagedPositionException when there is one that cannot be read
   * @throws TriggerStoreException when the store cannot be reached
   */
  Optional<String> load(String key);

  /**
   * Keeps a position in place of the one before: all of it or nothing. It has to be durable when
   * this returns. Only called by the holder of the key's lock.
   *
   * @param key the trigger's key
   * @param position the position
   * @throws TriggerStoreException when it could not be kept
   */
  void save(String key, String position);

  /**
   * Forgets a trigger, which begins anew when it is polled again.
   *
   * @param key the trigger's key
   * @throws TriggerStoreException when it could not be forgotten
   */
  void remove(String key);

  /**
   * Keeps others from polling the same trigger: all that share the store, in other processes, too.
   * It does not wait, and has to end by itself when its holder dies.
   *
   * @param key the trigger's key
   * @return what releases it, empty when another one has it
   * @throws TriggerStoreException when the store cannot be reached
   */
  Optional<Lock> lock(String key);

  /** A lock that is held. */
  @FunctionalInterface
  interface Lock extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A store in memory, which is gone with the process.
   *
   * @return an empty store
   */
  static TriggerStore inMemory() {
    return new MemoryTriggerStore();
  }
}
