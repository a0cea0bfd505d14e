package io.raccordo.runtime.trigger;

import io.raccordo.runtime.trigger.TriggerSettings.Order;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a list that does not begin with the oldest, keeps as many of the oldest new items as
 * the limit allows, and then hands them over by their values. What is newer than these is found
 * again by the next poll.
 *
 * <p>In a list of several pages an item may pass over to a page that was read when another one
 * disappears or moves. So such a list is gone through again: until nothing older turns up where the
 * newest come first, so that items move away from what was read only when one disappears; until it
 * is the same list otherwise. Where it changes too fast for that, what is handed over is remembered
 * and the position stays for the next poll, as long as there is room.
 */
final class ValueSweep<T> {
  private static final int MOST_SWEEPS = 3;

  private final TriggerSettings<T> settings;
  private final Position position;
  private final ItemReader<T> reader;
  private final TreeSet<Found<T>> oldest;
  private final Set<Seen> kept = new HashSet<>();
  private @Nullable PositionValue newest;
  private int found;
  private int pages;
  private long print;

  private record Found<T>(Sighting<T> item, PositionValue value, int number) {}

  ValueSweep(TriggerSettings<T> settings, Position position, ItemReader<T> reader) {
    this.settings = settings;
    this.position = position;
    this.reader = reader;
    // Of equal values, what stands first in the list is the newest or the oldest, as the list is.
    Comparator<Found<T>> byNumber = Comparator.comparingInt(Found::number);
    this.oldest = new TreeSet<>(Comparator.comparing((Found<T> each) -> each.value())
        .thenComparing(settings.order == Order.NEWEST_FIRST ? byNumber.reversed() : byNumber));
  }

  <X extends Exception> void run(Supplier<Iterator<List<T>>> list, Delivery<T, X> delivery)
      throws X {
    sweep(list.get(), delivery, null);
    PositionValue horizon = newest;
    boolean steady = pages <= 1 || horizon == null;
    for (int sweeps = 1; !steady && sweeps < MOST_SWEEPS; sweeps++) {
      long before = print;
      boolean changed = sweep(list.get(), delivery, horizon);
      steady = settings.order == Order.NEWEST_FIRST ? !changed : print == before;
    }
    if (!steady) {
      position.holdWhereRoom(oldest.size());
    }
    for (Found<T> each : oldest) {
      delivery.add(each.item());
    }
    delivery.flush();
  }

  /** Whether something turned up that is not newer than the horizon. */
  private <X extends Exception> boolean sweep(
      Iterator<List<T>> list, Delivery<T, X> delivery, @Nullable PositionValue horizon) {
    PositionValue from = position.from();
    boolean changed = false;
    boolean passed = false;
    pages = 0;
    print = 0;
    while (!passed && list.hasNext()) {
      pages++;
      PageOrder order = new PageOrder(settings, reader);
      for (T item : list.next()) {
        Sighting<T> each = reader.read(item);
        order.check(each);
        print = 31 * print + each.seen().hashCode();
        PositionValue value = Objects.requireNonNull(each.value());
        if (from != null && value.compareTo(from) < 0) {
          passed = settings.order == Order.NEWEST_FIRST;
        } else if (position.knows(each.seen())) {
          if (horizon == null) {
            delivery.known();
          }
        } else if (keep(each, value, delivery)) {
          changed |= horizon != null && value.compareTo(horizon) <= 0;
        }
      }
    }
    return changed;
  }

  private boolean keep(Sighting<T> item, PositionValue value, Delivery<T, ?> delivery) {
    if (!kept.add(item.seen())) {
      return false;
    }
    newest = newest == null || newest.compareTo(value) < 0 ? value : newest;
    Found<T> added = new Found<>(item, value, found++);
    oldest.add(added);
    if (oldest.size() <= settings.limit) {
      return true;
    }
    Found<T> dropped = oldest.last();
    oldest.remove(dropped);
    kept.remove(dropped.item().seen());
    delivery.more();
    return dropped.number() != added.number();
  }
}
