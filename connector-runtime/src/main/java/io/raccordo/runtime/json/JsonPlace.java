package io.raccordo.runtime.json;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in JSON, to be read and written. What is written to may change; the answer is the new
 * root.
 */
final class JsonPlace {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

  private final JsonPointer pointer;

  JsonPlace(String pointer) {
    this.pointer = JsonPointer.compile(pointer);
  }

  JsonNode read(JsonNode root) {
    return root.at(pointer);
  }

  /** Sets the value; what lies between is made as objects. */
  JsonNode write(JsonNode root, JsonNode value) {
    return write(root, pointer, value);
  }

  private static JsonNode write(JsonNode here, JsonPointer rest, JsonNode value) {
    if (rest.matches()) {
      return value;
    }
    JsonNode there =
        here.isArray() ? here.path(rest.getMatchingIndex()) : here.path(rest.getMatchingProperty());
    JsonNode written = write(there, rest.tail(), value);
    if (here instanceof ArrayNode array) {
      return isIn(array, rest) ? array.set(rest.getMatchingIndex(), written) : array.add(written);
    }
    ObjectNode object =
        here instanceof ObjectNode existing ? existing : JsonNodeFactory.instance.objectNode();
    object.set(rest.getMatchingProperty(), written);
    return object;
  }

  JsonNode remove(JsonNode root) {
    if (pointer.matches()) {
      return NOTHING;
    }
    JsonNode parent = root.at(pointer.head());
    JsonPointer step = pointer.last();
    if (parent instanceof ObjectNode object) {
      object.remove(step.getMatchingProperty());
    } else if (parent instanceof ArrayNode array && isIn(array, step)) {
      array.remove(step.getMatchingIndex());
    }
    return root;
  }

  /** Exchanges the value; none and null stay as they are, and a missing answer removes it. */
  JsonNode replace(JsonNode root, UnaryOperator<JsonNode> change) {
    JsonNode value = read(root);
    if (value.isMissingNode() || value.isNull()) {
      return root;
    }
    JsonNode changed = change.apply(value);
    return changed.isMissingNode() ? remove(root) : write(root, changed);
  }

  /** Exchanges each element of a list or each value of an object. */
  JsonNode replaceEach(JsonNode root, UnaryOperator<JsonNode> change) {
    JsonNode parent = read(root);
    if (parent instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, change.apply(array.get(i)));
      }
    } else if (parent instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        object.set(name, change.apply(object.get(name)));
      }
    }
    return root;
  }

  private static boolean isIn(ArrayNode array, JsonPointer step) {
    return step.getMatchingIndex() >= 0 && step.getMatchingIndex() < array.size();
  }

  @Override
  public String toString() {
    return pointer.toString();
  }
}
