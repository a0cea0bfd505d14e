package io.raccordo.runtime.trigger;

import java.util.ArrayList;
import java.util.List;

/** Hands items over, and moves the position on when they were taken. */
final class Delivery<T, X extends Exception> {
  private final TriggerSettings<T> settings;
  private final Position position;
  private final String key;
  private final TriggerStore store;
  private final int size;
  private final TriggerHandler<? super List<T>, X> handler;
  private final List<Sighting<T>> batch = new ArrayList<>();
  private int handled;
  private int known;
  private boolean more;

  Delivery(
      TriggerSettings<T> settings,
      Position position,
      String key,
      TriggerStore store,
      int size,
      TriggerHandler<? super List<T>, X> handler) {
    this.settings = settings;
    this.position = position;
    this.key = key;
    this.store = store;
    this.size = size;
    this.handler = handler;
  }

  boolean isFull() {
    return handled + batch.size() >= settings.limit;
  }

  void add(Sighting<T> item) throws X {
    batch.add(item);
    if (batch.size() >= size) {
      flush();
    }
  }

  void flush() throws X {
    if (batch.isEmpty()) {
      return;
    }
    checkRoom(position, batch, settings, key);
    handler.handle(batch.stream().map(Sighting::item).toList());
    position.pass(batch);
    store.save(key, position.write());
    handled += batch.size();
    batch.clear();
  }

  static void checkRoom(
      Position position,
      List<? extends Sighting<?>> more,
      TriggerSettings<?> settings,
      String key) {
    if (!position.hasRoomFor(more)) {
      throw new TriggerDataException(
          key,
          "More than " + settings.remembered + " items of " + settings.search.name() + " have a "
              + settings.place + " within " + settings.overlap
              + ". Raise remember(...) or lower overlap(...); what was handed over before is done, the rest comes again.");
    }
  }

  void known() {
    known++;
  }

  void more() {
    more = true;
  }

  PollResult result() {
    return new PollResult(handled, known, more, false);
  }
}
