package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.trigger.PolledSearch;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A search as triggers poll it. */
final class SearchPages<T> implements PolledSearch<T> {
  private final Engine engine;
  private final SearchModule<?> module;
  private final JsonType<T> type;
  private final ObjectNode input;
  private final CallOptions options;

  SearchPages(
      Engine engine,
      SearchModule<?> module,
      JsonType<T> type,
      ObjectNode input,
      CallOptions options) {
    this.engine = engine;
    this.module = module;
    this.type = type;
    this.input = input;
    this.options = options;
  }

  @Override
  public String name() {
    return module.toString();
  }

  @Override
  public ObjectNode input() {
    return input.deepCopy();
  }

  @Override
  public Iterator<List<T>> pages(ObjectNode position) {
    return new Pages<>(engine.search(module, type, position, options));
  }

  @Override
  public JsonNode json(T item) {
    return type.write(item);
  }

  private static final class Pages<T> implements Iterator<List<T>> {
    private final PageCall<T> first;
    private @Nullable Page<T> page;

    Pages(PageCall<T> first) {
      this.first = first;
    }

    @Override
    public boolean hasNext() {
      return page == null || page.hasNext();
    }

    @Override
    public List<T> next() {
      Page<T> following =
          page == null ? first.load() : page.next().orElseThrow(NoSuchElementException::new);
      page = following;
      return following.items();
    }
  }
}
