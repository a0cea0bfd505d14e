package io.raccordo.runtime.trigger;

import io.raccordo.runtime.trigger.TriggerSettings.Order;
import org.jspecify.annotations.Nullable;

/**
 * Holds the values of one page against the order that was said. Between pages items may move, but
 * within one they are as the API sorted them.
 */
final class PageOrder {
  private final TriggerSettings<?> settings;
  private final ItemReader<?> reader;
  private @Nullable PositionValue before;

  PageOrder(TriggerSettings<?> settings, ItemReader<?> reader) {
    this.settings = settings;
    this.reader = reader;
  }

  void check(Sighting<?> item) {
    PositionValue value = item.value();
    if (value == null || settings.order == Order.ANY) {
      return;
    }
    int order = before == null ? 0 : value.compareTo(before);
    if (settings.order == Order.OLDEST_FIRST ? order < 0 : order > 0) {
      throw reader.failed("The list of " + settings.search.name() + " is not sorted by "
          + settings.place + " as the trigger says (item " + item.id()
          + "); sort it, or leave out oldestFirst() and newestFirst()");
    }
    before = value;
  }
}
