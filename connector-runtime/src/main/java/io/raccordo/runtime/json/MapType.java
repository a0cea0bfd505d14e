package io.raccordo.runtime.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The type of dictionaries. Entries that are JSON null are left out, except where JSON itself is
 * asked for.
 */
final class MapType<T> extends JsonType<Map<String, T>> {
  private final JsonType<T> element;

  MapType(JsonType<T> element) {
    super("map of " + element.name());
    this.element = element;
  }

  @Override
  public boolean accepts(JsonNode json) {
    if (!json.isObject()) {
      return false;
    }
    for (JsonNode item : json) {
      if (!item.isNull() && !element.accepts(item)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Map<String, T> read(JsonNode json) {
    if (!json.isObject()) {
      throw mismatch(json);
    }
    Map<String, T> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!entry.getValue().isNull() || JsonTypes.JSON.equals(element)) {
        try {
          values.put(entry.getKey(), element.read(entry.getValue()));
        } catch (MemberFormException e) {
          throw e.within(entry.getKey());
        }
      }
    }
    return Collections.unmodifiableMap(values);
  }

  @Override
  public JsonNode write(Map<String, T> value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    value.forEach((key, item) -> object.set(key, element.write(item)));
    return object;
  }
}
