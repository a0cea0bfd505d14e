package io.raccordo.runtime.trigger;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a trigger is to be like. Not changed once the trigger has it. */
final class TriggerSettings<T> {
  /** How the position moves. */
  enum Movement {
    /** By a value of the items that grows. */
    VALUE,
    /** By the id, or another token, of the newest item. */
    CURSOR,
    /** By what was seen. */
    SEEN
  }

  /** In which order the search finds items. */
  enum Order {
    ANY,
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  final PolledSearch<T> search;
  Function<? super T, String> id;
  Movement movement = Movement.SEEN;
  Order order = Order.ANY;

  /** Where the value or the token is; null for the id itself. */
  @Nullable
  JsonPointer place;

  /** What is sent is a member of this name, or at this JSON Pointer; null for nothing. */
  @Nullable
  String member;

  Function<JsonNode, JsonNode> sent = Function.identity();
  boolean fromStart;

  @Nullable
  JsonNode begin;

  Duration overlap = Duration.ofSeconds(1);
  int limit = 1_000;
  int remembered = 10_000;

  TriggerSettings(PolledSearch<T> search, Function<? super T, String> id) {
    this.search = search;
    this.id = id;
  }

  TriggerSettings<T> copy() {
    TriggerSettings<T> copy = new TriggerSettings<>(search, id);
    copy.movement = movement;
    copy.order = order;
    copy.place = place;
    copy.member = member;
    copy.sent = sent;
    copy.fromStart = fromStart;
    copy.begin = begin;
    copy.overlap = overlap;
    copy.limit = limit;
    copy.remembered = remembered;
    return copy;
  }

  /** What kind of position it has: a position of another kind is not its own. */
  String kind() {
    return switch (movement) {
      case VALUE -> "since " + place;
      case CURSOR -> "after " + (place == null ? "the id" : place);
      case SEEN -> "seen";
    };
  }
}
