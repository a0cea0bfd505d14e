package io.raccordo.runtime.trigger;

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
        handOverAsItComes(position, reader, delivery);
      } else {
        new ValueSweep<>(settings, position, reader).run(() -> pages(position), delivery);
      }
    } else if (settings.order == Order.OLDEST_FIRST) {
      handOverAsItComes(position, reader, delivery);
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
      place(input, member, settings.sent.apply(from));
    }
    return settings.search.pages(input);
  }

  private void place(ObjectNode input, String member, JsonNode value) {
    if (!member.startsWith("/")) {
      input.set(member, value);
      return;
    }
    ObjectNode here = input;
    JsonPointer rest = JsonPointer.compile(member);
    while (!rest.tail().matches()) {
      String name = rest.getMatchingProperty();
      JsonNode inner = here.get(name);
      here = inner instanceof ObjectNode object ? object : here.putObject(name);
      rest = rest.tail();
    }
    here.set(rest.getMatchingProperty(), value);
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

  private void handOverAsItComes(Position position, ItemReader<T> reader, Delivery<T, X> delivery)
      throws X {
    boolean again = true;
    while (again) {
      again = false;
      Iterator<List<T>> pages = pages(position);
      while (!again && pages.hasNext()) {
        List<Sighting<T>> fresh = fresh(pages.next(), position, reader, delivery);
        for (Sighting<T> each : fresh) {
          if (delivery.isFull()) {
            delivery.flush();
            delivery.more();
            return;
          }
          delivery.add(each);
        }
        delivery.flush();
        again = !fresh.isEmpty() && pages.hasNext();
      }
    }
  }

  private List<Sighting<T>> fresh(
      List<T> page, Position position, ItemReader<T> reader, Delivery<T, X> delivery) {
    List<Sighting<T>> fresh = new ArrayList<>();
    PageOrder order = new PageOrder(settings, reader);
    java.util.Set<Seen> here = new java.util.HashSet<>();
    PositionValue from = position.from();
    for (T item : page) {
      Sighting<T> each = reader.read(item);
      order.check(each);
      PositionValue value = each.value();
      if (position.knows(each.seen()) || !here.add(each.seen())) {
        delivery.known();
      } else if (value == null || from == null || value.compareTo(from) >= 0) {
        fresh.add(each);
      }
    }
    return fresh;
  }
}
