package io.raccordo.runtime.json;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One step from JSON to what is in it, for objects and arrays alike. */
final class JsonSteps {
  private JsonSteps() {}

  static JsonNode child(JsonNode parent, JsonPointer step) {
    return parent.isArray()
        ? parent.path(step.getMatchingIndex())
        : parent.path(step.getMatchingProperty());
  }

  /** Sets a child and answers the parent, which is a new object when there was no container. */
  static JsonNode withChild(JsonNode parent, JsonPointer step, JsonNode value) {
    if (parent instanceof ArrayNode array) {
      int index = step.getMatchingIndex();
      if (index >= 0 && index < array.size()) {
        array.set(index, value);
      } else {
        array.add(value);
      }
      return array;
    }
    ObjectNode object =
        parent instanceof ObjectNode existing ? existing : JsonNodeFactory.instance.objectNode();
    object.set(step.getMatchingProperty(), value);
    return object;
  }

  static void removeChild(JsonNode parent, JsonPointer step) {
    if (parent instanceof ObjectNode object) {
      object.remove(step.getMatchingProperty());
    } else if (parent instanceof ArrayNode array
        && step.getMatchingIndex() >= 0
        && step.getMatchingIndex() < array.size()) {
      array.remove(step.getMatchingIndex());
    }
  }

  static void replaceChildren(JsonNode parent, UnaryOperator<JsonNode> change) {
    if (parent instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, change.apply(array.get(i)));
      }
    } else if (parent instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        object.set(name, change.apply(object.get(name)));
      }
    }
  }
}
