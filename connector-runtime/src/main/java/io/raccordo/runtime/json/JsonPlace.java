package io.raccordo.runtime.json;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in JSON, to be read and written. What is written to stays as it is: the answer is the new
 * root, which shares with the old one what lies beside the place.
 */
final class JsonPlace {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonPointer pointer;

  JsonPlace(String pointer) {
    this.pointer = JsonPointer.compile(pointer);
  }

  JsonNode read(JsonNode root) {
    return root.at(pointer);
  }

  /** Sets the value; what lies between is made as objects. */
  JsonNode write(JsonNode root, JsonNode value, JsonDraft draft) {
    return write(root, pointer, value, draft);
  }

  private static JsonNode write(JsonNode here, JsonPointer rest, JsonNode value, JsonDraft draft) {
    if (rest.matches()) {
      return value;
    }
    JsonNode written = write(child(here, rest), rest.tail(), value, draft);
    if (here instanceof ArrayNode array) {
      ArrayNode own = draft.own(array);
      if (isIn(array, rest)) {
        own.set(rest.getMatchingIndex(), written);
      } else {
        own.add(written);
      }
      return own;
    }
    ObjectNode own = here instanceof ObjectNode object ? draft.own(object) : draft.object();
    own.set(rest.getMatchingProperty(), written);
    return own;
  }

  JsonNode remove(JsonNode root, JsonDraft draft) {
    return read(root).isMissingNode() ? root : removeRead(root, draft);
  }

  /** Removes what was read, and so is there. */
  JsonNode removeRead(JsonNode root, JsonDraft draft) {
    return pointer.matches() ? NODES.missingNode() : remove(root, pointer, draft);
  }

  private static JsonNode remove(JsonNode here, JsonPointer rest, JsonDraft draft) {
    boolean last = rest.tail().matches();
    JsonNode inner = last ? here : remove(child(here, rest), rest.tail(), draft);
    if (here instanceof ArrayNode array) {
      ArrayNode own = draft.own(array);
      if (last) {
        own.remove(rest.getMatchingIndex());
      } else {
        own.set(rest.getMatchingIndex(), inner);
      }
      return own;
    }
    ObjectNode own = draft.own((ObjectNode) here);
    if (last) {
      own.remove(rest.getMatchingProperty());
    } else {
      own.set(rest.getMatchingProperty(), inner);
    }
    return own;
  }

  /** Exchanges the value; none and null stay as they are, and a missing answer removes it. */
  JsonNode replace(JsonNode root, UnaryOperator<JsonNode> change, JsonDraft draft) {
    JsonNode value = read(root);
    if (value.isMissingNode() || value.isNull()) {
      return root;
    }
    JsonNode changed = change.apply(value);
    return changed.isMissingNode() ? removeRead(root, draft) : write(root, changed, draft);
  }

  /** Exchanges each element of a list or each value of an object. */
  JsonNode replaceEach(JsonNode root, UnaryOperator<JsonNode> change, JsonDraft draft) {
    JsonNode parent = read(root);
    if (parent instanceof ArrayNode array) {
      ArrayNode changed = NODES.arrayNode(array.size());
      array.forEach(element -> changed.add(change.apply(element)));
      return write(root, changed, draft);
    }
    if (parent instanceof ObjectNode object) {
      ObjectNode changed = NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        changed.set(member.getKey(), change.apply(member.getValue()));
      }
      return write(root, changed, draft);
    }
    return root;
  }

  private static JsonNode child(JsonNode here, JsonPointer step) {
    return here.isArray()
        ? here.path(step.getMatchingIndex())
        : here.path(step.getMatchingProperty());
  }

  private static boolean isIn(ArrayNode array, JsonPointer step) {
    return step.getMatchingIndex() >= 0 && step.getMatchingIndex() < array.size();
  }

  @Override
  public String toString() {
    return pointer.toString();
  }
}
