package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Items that an API sends one after the other in one response, each read when it is asked for: JSON
 * lines ({@code application/x-ndjson}), JSON text sequences (RFC 7464) and server-sent events
 * ({@code text/event-stream}). Must be closed; closing ends a response that goes on. For one thread
 * at a time.
 *
 * @param <T> the items
 */
public final class ItemStream<T> implements Iterable<T>, AutoCloseable {
  private final ItemSource source;
  private final Function<JsonNode, T> reader;
  private boolean taken;

  ItemStream(ItemSource source, Function<JsonNode, T> reader) {
    this.source = source;
    this.reader = reader;
  }

  /**
   * Marks modules that answer JSON values, one a line. Empty lines and record separators (RFC 7464)
   * are passed over.
   *
   * @param item the form of a value
   * @param <T> its Java type
   * @return the type
   */
  public static <T> JsonType<ItemStream<T>> lines(JsonType<T> item) {
    return new ItemStreamType<>(
        item, (call, body, limit, resumption) -> new JsonLines(call, body, limit));
  }

  /**
   * Marks modules that answer server-sent events. Where the connection to a GET breaks after an
   * event with an id, it is made anew with {@code Last-Event-ID}, after the time that the server
   * asked for or a second. Each is read as an object of {@code data} (text), {@code event},
   * {@code id} and {@code retry} (a number), as far as they were sent.
   *
   * @param event the form of that object
   * @param <T> its Java type
   * @return the type
   */
  public static <T> JsonType<ItemStream<T>> events(JsonType<T> event) {
    return new ItemStreamType<>(
        event,
        (call, body, limit, resumption) ->
            new ServerSentEvents(call, body, limit, resumption).asObjects(false));
  }

  /**
   * As {@link #events}, with {@code data} as JSON where it is a JSON object or list.
   *
   * @param event the form of the object
   * @param <T> its Java type
   * @return the type
   */
  public static <T> JsonType<ItemStream<T>> jsonEvents(JsonType<T> event) {
    return new ItemStreamType<>(
        event,
        (call, body, limit, resumption) ->
            new ServerSentEvents(call, body, limit, resumption).asObjects(true));
  }

  /**
   * Marks modules that answer server-sent events of which only the data count. Data are JSON, or
   * text where the form is text; {@code [DONE]}, which is neither, ends the stream.
   *
   * @param data the form of the data
   * @param <T> its Java type
   * @return the type
   */
  public static <T> JsonType<ItemStream<T>> eventData(JsonType<T> data) {
    return new ItemStreamType<>(
        data,
        (call, body, limit, resumption) ->
            new ServerSentEvents(call, body, limit, resumption).asData(data));
  }

  /**
   * The items, to be taken once.
   *
   * @return an iterator; it throws a {@link ConnectionException} when the response breaks off and a
   *     {@link DataException} when an item is not what the module promises
   * @throws IllegalStateException when they were taken before
   */
  @Override
  public Iterator<T> iterator() {
    if (taken) {
      throw new IllegalStateException("The items of a response can be read once.");
    }
    taken = true;
    return new Items();
  }

  /**
   * The items, to be taken once.
   *
   * @return a stream; closing it closes this
   * @throws IllegalStateException when they were taken before
   */
  public Stream<T> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(source::close);
  }

  /** The same items as JSON. */
  ItemStream<JsonNode> json() {
    return new ItemStream<>(source, Function.identity());
  }

  /** Ends the response, also when it was not read to the end. */
  @Override
  public void close() {
    source.close();
  }

  private final class Items implements Iterator<T> {
    private @Nullable JsonNode next;
    private boolean ended;

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        try {
          next = source.next();
        } catch (IOException e) {
          ended = true;
          throw source.broken(e);
        }
        ended = next == null;
      }
      return next != null;
    }

    @Override
    public T next() {
      JsonNode item = hasNext() ? next : null;
      if (item == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return reader.apply(item);
    }
  }
}
