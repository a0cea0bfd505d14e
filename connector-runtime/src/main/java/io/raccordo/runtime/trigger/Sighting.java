package io.raccordo.runtime.trigger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item as the trigger sees it.
 *
 * @param item the item
 * @param id its id
 * @param value what the position moves by; set where it moves by values
 * @param cursor what the next poll sends; set where that is the newest item's
 */
record Sighting<T>(
    T item,
    String id,
    @Nullable PositionValue value,
    @Nullable JsonNode cursor) {

  Seen seen() {
    return new Seen(id, value);
  }
}
