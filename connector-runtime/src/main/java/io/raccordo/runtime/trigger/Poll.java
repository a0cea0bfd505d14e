package io.raccordo.runtime.trigger;

import io.raccordo.runtime.json.JsonUpgrade;
import io.raccordo.runtime.trigger.TriggerSettings.Movement;
import io.raccordo.runtime.trigger.TriggerSettings.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One poll: locks the trigger, finds out what is new in the way that fits its list, hands it over.
 */
final class Poll<T, X extends Exception> {
  private final TriggerSettings<T> settings;
  private final String key;
  private final TriggerStore store;
  private final int size;
  private final TriggerHandler<? super List<T>, X> handler;

  Poll(
      TriggerSettings<T> settings,
      String key,
      TriggerStore store,
      int size,
      TriggerHandler<? super List<T>, X> handler) {
    this.settings = settings;
    this.key = key;
    this.store = store;
    this.size = size;
    this.handler = handler;
  }

  PollResult run() throws X {
    TriggerStore.Lock lock = store
        .lock(key)
        .orElseThrow(
            () -> new TriggerInUseException(
                key,
                "It is being polled by another thread or process that shares " + store
                    + ". Let one poll end before the next begins, or give each trigger a key of its own."));
    try {
      return runLocked();
    } finally {
      lock.close();
    }
  }

  private PollResult runLocked() throws X {
    String stored = store.load(key).orElse(null);
    Position position =
        stored == null ? Position.begin(settings, key) : Position.read(settings, key, stored);
    ItemReader<T> reader = new ItemReader<>(settings, key, position.value());
    if (stored == null && !settings.fromStart && settings.begin == null) {
      passAll(position, reader);
      store.save(key, position.write());
      return new PollResult(0, 0, false, true);
    }
    Delivery<T, X> delivery = new Delivery<>(settings, position, key, store, size, handler);
    if (settings.movement == Movement.VALUE) {
      if (settings.order == Order.OLDEST_FIRST && settings.member != null) {
        new OldestSweep<>(settings, position, reader).run(() -> pages(position), delivery);
      } else {
        new ValueSweep<>(settings, position, reader).run(() -> pages(position), delivery);
      }
    } else if (settings.order == Order.OLDEST_FIRST) {
      new OldestSweep<>(settings, position, reader).run(() -> pages(position), delivery);
    } else {
      new NewestSweep<>(settings, position, reader).run(pages(position), delivery);
    }
    return delivery.result();
  }

  private Iterator<List<T>> pages(Position position) {
    ObjectNode input = settings.search.input();
    JsonNode from = position.sent();
    String member = settings.member;
    if (from != null && member != null) {
      String place = member.startsWith("/")
          ? member
          : JsonPointer.empty().appendProperty(member).toString();
      JsonUpgrade since = JsonUpgrade.same().set(place, settings.sent.apply(from));
      input = (ObjectNode) since.apply(input);
    }
    return settings.search.pages(input);
  }

  /** What is there now counts as handed over. */
  private void passAll(Position position, ItemReader<T> reader) {
    Iterator<List<T>> pages = pages(position);
    boolean newestFirst = settings.order == Order.NEWEST_FIRST;
    do {
      if (!pages.hasNext()) {
        return;
      }
      List<Sighting<T>> page = new ArrayList<>();
      pages.next().forEach(item -> page.add(reader.read(item)));
      if (newestFirst) {
        Collections.reverse(page);
      }
      Delivery.checkRoom(position, page, settings, key);
      position.pass(page);
    } while (!newestFirst || position.isEmpty());
  }
}
