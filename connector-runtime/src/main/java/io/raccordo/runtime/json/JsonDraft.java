package io.raccordo.runtime.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects and lists that one change of JSON has made, and so may write to. All others are
 * shared with the JSON that is changed: they are copied, without what is in them, before they are
 * written to. A change costs what it changes, not the size of the JSON.
 */
final class JsonDraft {
  // As many as the places that are written to have parents: few.
  private final List<JsonNode> own = new ArrayList<>(4);

  ObjectNode object() {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    own.add(made);
    return made;
  }

  ObjectNode own(ObjectNode object) {
    if (isOwn(object)) {
      return object;
    }
    ObjectNode copy = object();
    copy.setAll(object);
    return copy;
  }

  ArrayNode own(ArrayNode array) {
    if (isOwn(array)) {
      return array;
    }
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
    copy.addAll(array);
    own.add(copy);
    return copy;
  }

  /** Whether this very node was copied, not one like it. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isOwn(JsonNode node) {
    for (int i = own.size() - 1; i >= 0; i--) {
      if (own.get(i) == node) {
        return true;
      }
    }
    return false;
  }
}
