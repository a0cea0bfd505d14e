package io.raccordo.runtime.trigger;

import io.raccordo.runtime.trigger.TriggerSettings.Movement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Goes through a list that begins with the newest, until a page that has a known item where nothing
 * else ends it, keeps as many of the oldest new items as the limit allows, and then hands them over
 * from behind. What is newer is found again by the next poll.
 */
final class NewestSweep<T> {
  private final TriggerSettings<T> settings;
  private final Position position;
  private final ItemReader<T> reader;
  private final Deque<Sighting<T>> fresh = new ArrayDeque<>();
  // Items on the page behind the last known one: new only if another known one follows.
  private final Deque<Sighting<T>> open = new ArrayDeque<>();
  private final Set<Seen> kept = new HashSet<>();

  NewestSweep(TriggerSettings<T> settings, Position position, ItemReader<T> reader) {
    this.settings = settings;
    this.position = position;
    this.reader = reader;
  }

  <X extends Exception> void run(Iterator<List<T>> pages, Delivery<T, X> delivery) throws X {
    boolean met = false;
    while (pages.hasNext() && !(met && settings.movement == Movement.SEEN)) {
      for (T item : pages.next()) {
        Sighting<T> each = reader.read(item);
        if (position.knows(each.seen())) {
          delivery.known();
          met = true;
          settle(delivery);
        } else if (kept.add(each.seen())) {
          add(open, each, delivery);
        }
      }
    }
    if (!met || settings.movement == Movement.CURSOR) {
      settle(delivery);
    }
    while (!fresh.isEmpty()) {
      delivery.add(fresh.removeLast());
    }
    delivery.flush();
  }

  private void settle(Delivery<T, ?> delivery) {
    while (!open.isEmpty()) {
      add(fresh, open.removeFirst(), delivery);
    }
  }

  private void add(Deque<Sighting<T>> items, Sighting<T> item, Delivery<T, ?> delivery) {
    items.addLast(item);
    if (items.size() > settings.limit) {
      kept.remove(items.removeFirst().seen());
      delivery.more();
    }
  }
}
