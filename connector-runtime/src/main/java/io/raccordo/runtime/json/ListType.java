package io.raccordo.runtime.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The type of lists. Elements that are JSON null are left out, except where JSON itself is asked
 * for.
 */
final class ListType<T> extends JsonType<List<T>> {
  private final JsonType<T> element;

  ListType(JsonType<T> element) {
    super("list of " + element.name());
    this.element = element;
  }

  @Override
  public boolean accepts(JsonNode json) {
    if (!json.isArray()) {
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
  public List<T> read(JsonNode json) {
    if (!json.isArray()) {
      throw mismatch(json);
    }
    List<T> values = new ArrayList<>(json.size());
    int index = 0;
    for (JsonNode item : json) {
      if (!item.isNull() || JsonTypes.JSON.equals(element)) {
        try {
          values.add(element.read(item));
        } catch (MemberFormException e) {
          throw e.within(String.valueOf(index));
        }
      }
      index++;
    }
    return Collections.unmodifiableList(values);
  }

  @Override
  public JsonNode write(List<T> value) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(value.size());
    for (T item : value) {
      array.add(element.write(item));
    }
    return array;
  }
}
