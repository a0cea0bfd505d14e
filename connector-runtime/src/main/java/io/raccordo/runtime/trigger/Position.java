package io.raccordo.runtime.trigger;

import io.raccordo.runtime.trigger.TriggerSettings.Movement;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far a trigger got. Changed only by what was handed over; for one poll at a time. */
final class Position {
  // Numbers keep all their digits, as they came.
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  private final String kind;
  private final boolean byValue;
  private final Duration overlap;
  private final int remembered;
  private final Set<Seen> seen = new LinkedHashSet<>();
  private @Nullable PositionValue value;
  private @Nullable PositionValue floor;
  private @Nullable JsonNode cursor;
  private boolean held;

  private Position(TriggerSettings<?> settings) {
    this.kind = settings.kind();
    this.byValue = settings.movement == Movement.VALUE;
    this.overlap = settings.overlap;
    this.remembered = settings.remembered;
  }

  /** Where a trigger begins: at what was said, or before everything. */
  static Position begin(TriggerSettings<?> settings, String key) {
    Position position = new Position(settings);
    JsonNode begin = settings.begin;
    if (begin != null && position.byValue) {
      PositionValue first = PositionValue.of(begin);
      if (first == null) {
        throw new TriggerDataException(
            key, "It cannot begin from " + begin + ", which is no date-time, day or number.");
      }
      position.value = first;
      position.floor = first;
    } else {
      position.cursor = begin;
    }
    return position;
  }

  static Position read(TriggerSettings<?> settings, String key, String text) {
    Position position = new Position(settings);
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw damaged(key, "is not JSON");
    }
    if (json.path("format").asInt(0) != 1) {
      throw damaged(key, "has a format that this version does not know");
    }
    if (!json.path("kind").asString("").equals(position.kind)) {
      throw damaged(
          key,
          "is one of \"" + json.path("kind").asString("") + "\", but the trigger is one of \""
              + position.kind + "\" now");
    }
    position.value = value(json, "value", key);
    position.floor = value(json, "floor", key);
    position.cursor = json.get("cursor");
    for (JsonNode entry : json.path("seen")) {
      PositionValue own = entry.has(1) ? PositionValue.of(entry.get(1)) : null;
      if (!entry.path(0).isString() || (position.byValue && own == null)) {
        throw damaged(key, "has an entry of what was seen that has another form");
      }
      position.seen.add(new Seen(entry.get(0).stringValue(), own));
    }
    return position;
  }

  private static @Nullable PositionValue value(JsonNode json, String member, String key) {
    JsonNode found = json.get(member);
    PositionValue read = found == null ? null : PositionValue.of(found);
    if (found != null && read == null) {
      throw damaged(key, "has a value that is no date-time, day or number");
    }
    return read;
  }

  private static DamagedPositionException damaged(String key, String flaw) {
    return new DamagedPositionException(
        key,
        "Its position " + flaw
            + ". Nothing was polled. Poll the changed trigger under another key, or remove the position from the store: then the trigger begins anew.");
  }

  String write() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", 1);
    json.put("kind", kind);
    if (value != null) {
      json.set("value", value.json());
    }
    if (floor != null) {
      json.set("floor", floor.json());
    }
    if (cursor != null) {
      json.set("cursor", cursor);
    }
    ArrayNode list = json.putArray("seen");
    for (Seen each : seen) {
      ArrayNode entry = list.addArray().add(each.id());
      if (each.value() != null) {
        entry.add(each.value().json());
      }
    }
    return MAPPER.writeValueAsString(json);
  }

  boolean knows(Seen item) {
    return seen.contains(item);
  }

  boolean isEmpty() {
    return seen.isEmpty() && value == null && cursor == null;
  }

  @Nullable
  PositionValue value() {
    return value;
  }

  /** From which value on items are looked for; null for all. */
  @Nullable
  PositionValue from() {
    PositionValue from = value == null ? null : value.minus(overlap);
    return from != null && floor != null && from.compareTo(floor) < 0 ? floor : from;
  }

  /** What the search is asked with; null for nothing. */
  @Nullable
  JsonNode sent() {
    PositionValue from = from();
    return byValue ? (from == null ? null : from.json()) : cursor;
  }

  /**
   * Whether all of these can be remembered besides what has to be. Where it moves by values, none
   * may be forgotten that the next search finds again.
   */
  boolean hasRoomFor(Collection<? extends Sighting<?>> more) {
    if (!byValue || seen.size() + more.size() <= remembered) {
      return true;
    }
    PositionValue newest = value;
    for (Sighting<?> each : more) {
      newest = held ? newest : later(newest, each.value());
    }
    PositionValue from = newest == null ? null : newest.minus(overlap);
    long kept = seen.stream().filter(each -> isWithin(each.value(), from)).count()
        + more.stream().filter(each -> isWithin(each.value(), from)).count();
    return kept <= remembered;
  }

  /** Lets the value stay in this poll, if so many more can be remembered meanwhile. */
  void holdWhereRoom(int more) {
    held = seen.size() + more <= remembered;
  }

  /** Goes on: these were handed over, the oldest first. */
  void pass(Collection<? extends Sighting<?>> items) {
    for (Sighting<?> each : items) {
      seen.add(each.seen());
      value = held ? value : later(value, each.value());
      cursor = each.cursor() == null ? cursor : each.cursor();
    }
    PositionValue from = from();
    if (byValue) {
      seen.removeIf(each -> !isWithin(each.value(), from));
      return;
    }
    Iterator<Seen> oldest = seen.iterator();
    while (seen.size() > remembered) {
      oldest.next();
      oldest.remove();
    }
  }

  private static boolean isWithin(@Nullable PositionValue value, @Nullable PositionValue from) {
    return value == null || from == null || value.compareTo(from) >= 0;
  }

  private static @Nullable PositionValue later(
      @Nullable PositionValue one, @Nullable PositionValue other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) < 0 ? other : one;
  }
}
