package io.raccordo.runtime;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the items of one page after the other, asking for a page only when it is needed. */
final class PageSpliterator<T> extends Spliterators.AbstractSpliterator<T> {
  private final PageCall<T> first;
  private @Nullable Page<T> page;
  private Iterator<T> items = List.<T>of().iterator();

  PageSpliterator(PageCall<T> first) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.first = first;
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    while (!items.hasNext()) {
      Page<T> following = page == null ? first.load() : page.next().orElse(null);
      if (following == null) {
        return false;
      }
      page = following;
      items = following.items().iterator();
    }
    action.accept(items.next());
    return true;
  }
}
