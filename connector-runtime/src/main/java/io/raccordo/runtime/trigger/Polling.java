package io.raccordo.runtime.trigger;

import io.raccordo.runtime.trigger.TriggerSettings.Movement;
import io.raccordo.runtime.trigger.TriggerSettings.Order;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * How a search is polled: what tells its items apart, and how the position moves on. What
 * {@link Trigger} says in code, as data, for modules of kind TRIGGER. Immutable; items are
 * identified by {@code /id} unless it says otherwise.
 */
public final class Polling {
  private final Movement movement;
  private final @Nullable String pointer;
  private final @Nullable String member;
  private final String id;
  private final Order order;
  private final @Nullable Duration overlap;

  private Polling(
      Movement movement,
      @Nullable String pointer,
      @Nullable String member,
      String id,
      Order order,
      @Nullable Duration overlap) {
    this.movement = movement;
    this.pointer = pointer == null ? null : checked(pointer);
    this.member = member;
    this.id = checked(id);
    this.order = order;
    this.overlap = overlap;
  }

  private static Polling by(Movement movement, @Nullable String pointer, @Nullable String member) {
    return new Polling(movement, pointer, member, "/id", Order.ANY, null);
  }

  private static String checked(String pointer) {
    return JsonPointer.compile(pointer).toString();
  }

  /**
   * The position moves by a value that grows, and the search is asked for what there is from it on:
   * {@link Trigger#since(String, String)}.
   *
   * @param pointer where the value is in the items, a JSON Pointer (RFC 6901)
   * @param member the member of the search's input that takes it, or a JSON Pointer into the input
   * @return the way of polling
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public static Polling since(String pointer, String member) {
    return by(Movement.VALUE, pointer, member);
  }

  /**
   * The position moves by a value that the search cannot be asked with:
   * {@link Trigger#since(String)}.
   *
   * @param pointer where the value is in the items, a JSON Pointer (RFC 6901)
   * @return the way of polling
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public static Polling since(String pointer) {
    return by(Movement.VALUE, pointer, null);
  }

  /**
   * The search is asked for what comes after the newest item, by its id:
   * {@link Trigger#after(String)}.
   *
   * @param member the member of the search's input that takes it, or a JSON Pointer into the input
   * @return the way of polling, to be completed with an order
   */
  public static Polling after(String member) {
    return by(Movement.CURSOR, null, member);
  }

  /**
   * The search is asked for what comes after the newest item, by a cursor that each item has:
   * {@link Trigger#after(String, String)}.
   *
   * @param pointer where the cursor is in the items, a JSON Pointer (RFC 6901)
   * @param member the member of the search's input that takes it, or a JSON Pointer into the input
   * @return the way of polling, to be completed with an order
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public static Polling after(String pointer, String member) {
    return by(Movement.CURSOR, pointer, member);
  }

  /**
   * The list begins with the newest item, and is gone through until one comes that is known:
   * {@link Trigger#newestFirst()} alone.
   *
   * @return the way of polling
   */
  public static Polling newest() {
    return by(Movement.SEEN, null, null).newestFirst();
  }

  /**
   * Items are identified by a text or number in their JSON.
   *
   * @param pointer where it is, a JSON Pointer (RFC 6901)
   * @return the changed way of polling
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public Polling id(String pointer) {
    return new Polling(movement, this.pointer, member, pointer, order, overlap);
  }

  /**
   * The search finds the oldest first: {@link Trigger#oldestFirst()}.
   *
   * @return the changed way of polling
   */
  public Polling oldestFirst() {
    return new Polling(movement, pointer, member, id, Order.OLDEST_FIRST, overlap);
  }

  /**
   * The search finds the newest first: {@link Trigger#newestFirst()}.
   *
   * @return the changed way of polling
   */
  public Polling newestFirst() {
    return new Polling(movement, pointer, member, id, Order.NEWEST_FIRST, overlap);
  }

  /**
   * How far back each poll looks again: {@link Trigger#overlap}.
   *
   * @param time an ISO 8601 duration, {@code PT5M} for one
   * @return the changed way of polling
   * @throws java.time.format.DateTimeParseException when it is none
   */
  public Polling overlap(String time) {
    return new Polling(movement, pointer, member, id, order, Duration.parse(time));
  }

  /**
   * What of the search's input the position sets.
   *
   * @return the member's name, or a JSON Pointer into the input; empty where it sets nothing
   */
  public Optional<String> member() {
    return Optional.ofNullable(member);
  }

  /**
   * Begins a trigger that polls in this way.
   *
   * @param search what is polled
   * @param <T> the items
   * @return the trigger, which may still be changed
   */
  public <T> Trigger<T> over(PolledSearch<T> search) {
    Trigger<T> trigger = moving(Trigger.over(search).id(id));
    if (order != Order.ANY) {
      trigger = order == Order.OLDEST_FIRST ? trigger.oldestFirst() : trigger.newestFirst();
    }
    return overlap == null ? trigger : trigger.overlap(overlap);
  }

  private <T> Trigger<T> moving(Trigger<T> trigger) {
    if (movement == Movement.VALUE && pointer != null) {
      return member == null ? trigger.since(pointer) : trigger.since(pointer, member);
    }
    if (movement == Movement.CURSOR && member != null) {
      return pointer == null ? trigger.after(member) : trigger.after(pointer, member);
    }
    return trigger;
  }

  /** {@return by what the position moves} */
  @Override
  public String toString() {
    return switch (movement) {
      case VALUE -> "since " + pointer;
      case CURSOR -> "after " + (pointer == null ? id : pointer);
      case SEEN -> "newest";
    };
  }
}
