package io.raccordo.runtime.trigger;

import io.raccordo.runtime.trigger.TriggerSettings.Movement;
import io.raccordo.runtime.trigger.TriggerSettings.Order;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Polls a search for what is new. {@code connector.trigger(input)} begins one, and so does
 * {@code connector.module(id).trigger(node)} for hosts that know no generated class. Immutable, and
 * safe for use by many threads.
 *
 * <p>It says how an item is told ({@link #id}) and how the position moves on, in one of three ways:
 *
 * <ul>
 *   <li>{@link #since(String, String)}: a value of the items that grows, the time of their last
 *       change for one, goes into the input of the next poll. An item comes again when its value is
 *       another one.
 *   <li>{@link #after(String)}: the id of the newest item goes into the input of the next poll.
 *   <li>neither: the list begins with the newest item, and is gone through until one comes that is
 *       known. Each item comes once.
 * </ul>
 *
 * <p><b>What it promises.</b> Each item that the search finds from the position on is handed over
 * at least once. The position is kept only when the handler returned, and for as many items as were
 * handed over together: after a crash, or when the handler throws, these items come again, and no
 * others that were handed over before. Items are told apart by id, and by value where the position
 * moves by one, as far back as the {@link #overlap} and {@link #remember} go. Of an item that
 * changes several times between two polls, the last state comes.
 *
 * <p>What the search does not find, no trigger hands over: items that appear with values from
 * before the overlap, and those that are gone before they were seen.
 *
 * @param <T> the items
 */
public final class Trigger<T> {
  private final TriggerSettings<T> settings;

  private Trigger(TriggerSettings<T> settings) {
    this.settings = settings;
  }

  /**
   * Begins a trigger over anything that has pages of items: identified by {@code /id}, from now on,
   * with a limit of 1,000 items a poll.
   *
   * @param search what is polled
   * @param <T> the items
   * @return the trigger, to be completed
   */
  public static <T> Trigger<T> over(PolledSearch<T> search) {
    return new Trigger<>(new TriggerSettings<>(search, byPointer(search, "/id")));
  }

  private Trigger<T> with(Consumer<TriggerSettings<T>> change) {
    TriggerSettings<T> changed = settings.copy();
    change.accept(changed);
    return new Trigger<>(changed);
  }

  private static <T> Function<T, String> byPointer(PolledSearch<T> search, String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    return item -> {
      JsonNode id = search.json(item).at(place);
      return id.isString() || id.isNumber() ? id.asString() : "";
    };
  }

  /**
   * Items are identified by a text or number in their JSON; without this, by {@code /id}.
   *
   * @param pointer where it is, a JSON Pointer (RFC 6901); the empty text for items that are texts
   *     or numbers themselves
   * @return the changed trigger
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public Trigger<T> id(String pointer) {
    return id(byPointer(settings.search, pointer));
  }

  /**
   * Items are identified by what a function answers.
   *
   * @param function makes the id of an item; an empty text fails the poll
   * @return the changed trigger
   */
  public Trigger<T> id(Function<? super T, String> function) {
    return with(changed -> changed.id = function);
  }

  /**
   * The position moves by a value that grows from item to item, the time when it was made or last
   * changed, and the next poll asks for items from the position on.
   *
   * @param pointer where the value is in the items, a JSON Pointer: a date-time (RFC 3339), a day,
   *     or a number, which counts as seconds, from 100,000,000,000 on as milliseconds
   * @param member the member of the search's input that takes it, or a JSON Pointer into the input
   *     such as {@code /created/gte}. The search has to find items that have this very value, or an
   *     overlap that is not shorter than the value's unit has to make up for it, as one second does
   *     where values have whole seconds
   * @return the changed trigger
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public Trigger<T> since(String pointer, String member) {
    return since(pointer, member, Function.identity());
  }

  /**
   * The position moves by a value, which is sent in another form than the items have it: see
   * {@link #since(String, String)}.
   *
   * @param pointer where the value is in the items, a JSON Pointer
   * @param member the member of the search's input that takes it, or a JSON Pointer into the input
   * @param sent makes of a value, with the overlap taken off, what is sent
   * @return the changed trigger
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public Trigger<T> since(String pointer, String member, Function<JsonNode, JsonNode> sent) {
    return moving(Movement.VALUE, JsonPointer.compile(pointer), member, sent);
  }

  /**
   * The position moves by a value that the search cannot be asked with: each poll goes through the
   * list, all of it unless it begins with the newest ({@link #newestFirst}).
   *
   * @param pointer where the value is in the items, a JSON Pointer: see {@link #since(String,
   *     String)}
   * @return the changed trigger
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public Trigger<T> since(String pointer) {
    return moving(Movement.VALUE, JsonPointer.compile(pointer), null, Function.identity());
  }

  /**
   * The next poll asks for what comes after the newest item, by its id. {@link #oldestFirst} or
   * {@link #newestFirst} has to say in which order the search then finds items.
   *
   * @param member the member of the search's input that takes the id as text, or a JSON Pointer
   *     into the input
   * @return the changed trigger
   */
  public Trigger<T> after(String member) {
    return moving(Movement.CURSOR, null, member, Function.identity());
  }

  /**
   * The next poll asks for what comes after the newest item, by a cursor that each item has: see
   * {@link #after(String)}.
   *
   * @param pointer where the cursor is in the items, a JSON Pointer
   * @param member the member of the search's input that takes it, or a JSON Pointer into the input
   * @return the changed trigger
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public Trigger<T> after(String pointer, String member) {
    return moving(Movement.CURSOR, JsonPointer.compile(pointer), member, Function.identity());
  }

  private Trigger<T> moving(
      Movement movement,
      @Nullable JsonPointer place,
      @Nullable String member,
      Function<JsonNode, JsonNode> sent) {
    return with(changed -> {
      changed.movement = movement;
      changed.place = place;
      changed.member = member;
      changed.sent = sent;
    });
  }

  /**
   * The search finds the oldest first, by the value or id that the position moves by. Items are
   * handed over as pages come, and after each page that brought something the search is asked anew
   * from there, so that nothing is passed over when items change their places between two pages.
   *
   * @return the changed trigger
   */
  public Trigger<T> oldestFirst() {
    return with(changed -> changed.order = Order.OLDEST_FIRST);
  }

  /**
   * The search finds the newest first, by the value or id that the position moves by. A list whose
   * position moves by neither has to. A poll goes through the list to what is known, and hands over
   * the oldest first: of more than the limit, the oldest; the others come with the next poll.
   *
   * @return the changed trigger
   */
  public Trigger<T> newestFirst() {
    return with(changed -> changed.order = Order.NEWEST_FIRST);
  }

  /**
   * The first poll hands over everything that the search finds. Without it, a trigger begins from
   * now on: its first poll hands nothing over and keeps what is there now as known, for which it
   * goes through the whole list unless the newest come first.
   *
   * @return the changed trigger
   */
  public Trigger<T> fromStart() {
    return with(changed -> {
      changed.fromStart = true;
      changed.begin = null;
    });
  }

  /**
   * The first poll hands over what there is from a value on, or after an id.
   *
   * @param position the value or id, in the form that items have it
   * @return the changed trigger
   */
  public Trigger<T> from(JsonNode position) {
    return with(changed -> {
      changed.fromStart = false;
      changed.begin = position;
    });
  }

  /**
   * How far back each poll looks again, for lists in which items appear late. What was handed over
   * in this time is known and does not come again. It counts for positions that move by a value;
   * without it, a second.
   *
   * @param time how long items may take to appear; for days, it is rounded up to whole days
   * @return the changed trigger
   * @throws IllegalArgumentException when it is negative
   */
  public Trigger<T> overlap(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("The overlap is negative: " + time + ".");
    }
    return with(changed -> changed.overlap = time);
  }

  /**
   * How many items a poll hands over at most. As many are in memory where the list does not begin
   * with the oldest, and one page otherwise. Nothing is lost by it: see {@link PollResult#hasMore}.
   *
   * @param items the number, 1,000 without this
   * @return the changed trigger
   * @throws IllegalArgumentException when it is not positive
   */
  public Trigger<T> limit(int items) {
    return with(changed -> changed.limit = positive(items, "limit"));
  }

  /**
   * How many items are known by their ids. Where the position moves by a value, all within the
   * overlap have to be, and a poll fails before it would forget one. Otherwise the last ones are;
   * it should not be less than a page.
   *
   * @param items the number, 10,000 without this; the position that is kept grows by some ten bytes
   *     for each
   * @return the changed trigger
   * @throws IllegalArgumentException when it is not positive
   */
  public Trigger<T> remember(int items) {
    return with(changed -> changed.remembered = positive(items, "number of remembered items"));
  }

  private static int positive(int number, String what) {
    if (number <= 0) {
      throw new IllegalArgumentException("The " + what + " is not positive: " + number + ".");
    }
    return number;
  }

  /**
   * Looks for what is new, and hands over one item after the other, the oldest first. The position
   * is kept after each.
   *
   * @param key under which the position is kept: the same for each poll of this trigger, and
   *     another one for each other trigger, also for the same search with another input or
   *     connection
   * @param store where the position is kept
   * @param handler takes an item
   * @param <X> what the handler may throw
   * @return what came of it
   * @throws X when the handler does: that item and those behind it come again with the next poll
   * @throws TriggerException when the position cannot be read or kept, or items are not as the
   *     trigger says
   * @throws io.raccordo.runtime.ApiException when a call fails
   * @throws IllegalStateException when the trigger does not say in which order the list is, but has
   *     to
   */
  public <X extends Exception> PollResult poll(
      String key, TriggerStore store, TriggerHandler<? super T, X> handler) throws X {
    return run(key, store, 1, items -> handler.handle(items.get(0)));
  }

  /**
   * Looks for what is new, and hands it over in batches, the oldest first: see {@link #poll}. The
   * position is kept after each batch, which is cheaper; after a crash, the whole batch comes
   * again.
   *
   * @param key under which the position is kept
   * @param store where the position is kept
   * @param size how many items a batch has at most
   * @param handler takes the items of a batch, at least one
   * @param <X> what the handler may throw
   * @return what came of it
   * @throws X when the handler does: that batch and what is behind it come again with the next poll
   * @throws TriggerException when the position cannot be read or kept, or items are not as the
   *     trigger says
   * @throws io.raccordo.runtime.ApiException when a call fails
   */
  public <X extends Exception> PollResult pollInBatches(
      String key, TriggerStore store, int size, TriggerHandler<? super List<T>, X> handler)
      throws X {
    return run(key, store, positive(size, "size of a batch"), handler);
  }

  private <X extends Exception> PollResult run(
      String key, TriggerStore store, int size, TriggerHandler<? super List<T>, X> handler)
      throws X {
    Objects.requireNonNull(handler, "handler");
    checkOrder();
    return new Poll<>(settings, key, store, size, handler).run();
  }

  private void checkOrder() {
    if (settings.movement == Movement.CURSOR && settings.order == Order.ANY) {
      throw new IllegalStateException(
          "A trigger by after(...) has to say in which order the search finds items: oldestFirst() or newestFirst().");
    }
    if (settings.movement == Movement.SEEN && settings.order != Order.NEWEST_FIRST) {
      throw new IllegalStateException(
          "A trigger whose position moves by ids alone needs a list that begins with the newest: say newestFirst(), or since(...) or after(...).");
    }
  }

  /** {@return the search, and how the position moves} */
  @Override
  public String toString() {
    return settings.search.name() + " " + settings.kind();
  }
}
