package io.raccordo.runtime.trigger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands over what a list that begins with the oldest has, as pages come. After each page that
 * brought something, the list is asked for anew from there: between two pages items may move up,
 * and one would pass over to the page that was read already.
 *
 * <p>Where known items fill whole pages, what is new stands behind these, and one may have passed
 * over all the same. So the list is gone through again until the same item is the first new one:
 * what moved up then stands on a page that is read.
 */
final class OldestSweep<T> {
  private static final int MOST_PASSES = 3;

  private final TriggerSettings<T> settings;
  private final Position position;
  private final ItemReader<T> reader;

  OldestSweep(TriggerSettings<T> settings, Position position, ItemReader<T> reader) {
    this.settings = settings;
    this.position = position;
    this.reader = reader;
  }

  <X extends Exception> void run(Supplier<Iterator<List<T>>> list, Delivery<T, X> delivery)
      throws X {
    @Nullable Seen first = null;
    int passes = 0;
    boolean again = true;
    while (again) {
      again = false;
      passes++;
      Iterator<List<T>> pages = list.get();
      for (int page = 0; !again && pages.hasNext(); page++) {
        List<Sighting<T>> fresh = fresh(pages.next(), delivery);
        if (fresh.isEmpty()) {
          continue;
        }
        Seen here = fresh.get(0).seen();
        boolean steady = page == 0 || passes == MOST_PASSES || here.equals(first);
        first = here;
        if (steady) {
          if (!handOver(fresh, delivery)) {
            return;
          }
          passes = 0;
        }
        again = !steady || pages.hasNext();
      }
    }
  }

  /** Whether all of these were handed over. */
  private <X extends Exception> boolean handOver(List<Sighting<T>> fresh, Delivery<T, X> delivery)
      throws X {
    for (Sighting<T> each : fresh) {
      if (delivery.isFull()) {
        delivery.flush();
        delivery.more();
        return false;
      }
      delivery.add(each);
    }
    delivery.flush();
    return true;
  }

  private List<Sighting<T>> fresh(List<T> page, Delivery<T, ?> delivery) {
    List<Sighting<T>> fresh = new ArrayList<>();
    Set<Seen> here = new HashSet<>();
    PageOrder order = new PageOrder(settings, reader);
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
