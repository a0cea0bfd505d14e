package io.raccordo.runtime.trigger;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads of items what the trigger goes by. */
final class ItemReader<T> {
  private final TriggerSettings<T> settings;
  private final String key;
  private @Nullable PositionValue like;

  ItemReader(TriggerSettings<T> settings, String key, @Nullable PositionValue like) {
    this.settings = settings;
    this.key = key;
    this.like = like;
  }

  Sighting<T> read(T item) {
    String id = settings.id.apply(item);
    if (id.isEmpty()) {
      throw failed("An item of " + settings.search.name()
          + " has no id; say with id(...) what tells its items apart");
    }
    return switch (settings.movement) {
      case VALUE -> new Sighting<>(item, id, value(item, id), null);
      case CURSOR -> new Sighting<>(item, id, null, cursor(item, id));
      case SEEN -> new Sighting<>(item, id, null, null);
    };
  }

  private PositionValue value(T item, String id) {
    JsonPointer place = settings.place;
    PositionValue value =
        place == null ? null : PositionValue.of(settings.search.json(item).at(place));
    if (value == null) {
      throw failed("The item " + id + " of " + settings.search.name() + " has no value at " + place
          + " that is a date-time, a day or a number; name another one with since(...)");
    }
    if (like != null && !like.isLike(value)) {
      throw failed("The item " + id + " of " + settings.search.name() + " has at " + place
          + " another kind of value than those before; name another one with since(...)");
    }
    like = value;
    return value;
  }

  private JsonNode cursor(T item, String id) {
    JsonPointer place = settings.place;
    if (place == null) {
      return JsonNodeFactory.instance.stringNode(id);
    }
    JsonNode cursor = settings.search.json(item).at(place);
    if (!cursor.isValueNode() || cursor.isNull()) {
      throw failed("The item " + id + " of " + settings.search.name() + " has no value at " + place
          + "; name another one with after(...)");
    }
    return cursor;
  }

  TriggerDataException failed(String message) {
    return new TriggerDataException(
        key, message + ". What was handed over before is done, the rest comes again.");
  }
}
