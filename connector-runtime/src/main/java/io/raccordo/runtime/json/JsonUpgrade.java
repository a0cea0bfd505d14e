package io.raccordo.runtime.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A change of JSON, step by step, as generated upgrades carry inputs and outputs from one revision
 * to another. Places are JSON Pointers (RFC 6901). A step whose place is not there does nothing,
 * except where it says otherwise. Immutable: each method answers a longer change.
 */
public final class JsonUpgrade {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonUpgrade SAME = new JsonUpgrade(List.of());

  private final List<UnaryOperator<JsonNode>> steps;

  private JsonUpgrade(List<UnaryOperator<JsonNode>> steps) {
    this.steps = steps;
  }

  /**
   * The change that changes nothing, to begin with.
   *
   * @return the empty change
   */
  public static JsonUpgrade same() {
    return SAME;
  }

  /**
   * Moves a value, in place of what is at its new place. What lies between is made as objects.
   *
   * @param from where it is
   * @param to where it shall be
   * @return the longer change
   */
  public JsonUpgrade move(String from, String to) {
    JsonPlace source = new JsonPlace(from);
    JsonPlace target = new JsonPlace(to);
    return then(root -> {
      JsonNode value = source.read(root);
      return value.isMissingNode() ? root : target.write(source.remove(root), value);
    });
  }

  /**
   * Copies a value.
   *
   * @param from where it is
   * @param to where it shall be too
   * @return the longer change
   */
  public JsonUpgrade copy(String from, String to) {
    JsonPlace source = new JsonPlace(from);
    JsonPlace target = new JsonPlace(to);
    return then(root -> {
      JsonNode value = source.read(root);
      return value.isMissingNode() ? root : target.write(root, value.deepCopy());
    });
  }

  /**
   * Removes a value.
   *
   * @param at where it is
   * @return the longer change
   */
  public JsonUpgrade drop(String at) {
    return then(new JsonPlace(at)::remove);
  }

  /**
   * Sets a value, whatever is there.
   *
   * @param at where it shall be
   * @param value the value
   * @return the longer change
   */
  public JsonUpgrade set(String at, JsonNode value) {
    JsonPlace place = new JsonPlace(at);
    return then(root -> place.write(root, value.deepCopy()));
  }

  /**
   * Sets a text, whatever is there.
   *
   * @param at where it shall be
   * @param text the text
   * @return the longer change
   */
  public JsonUpgrade set(String at, String text) {
    return set(at, NODES.stringNode(text));
  }

  /**
   * Sets a value where none is.
   *
   * @param at where it shall be
   * @param value the value
   * @return the longer change
   */
  public JsonUpgrade fill(String at, JsonNode value) {
    JsonPlace place = new JsonPlace(at);
    return then(
        root -> place.read(root).isMissingNode() ? place.write(root, value.deepCopy()) : root);
  }

  /**
   * Sets a text where no value is.
   *
   * @param at where it shall be
   * @param text the text
   * @return the longer change
   */
  public JsonUpgrade fill(String at, String text) {
    return fill(at, NODES.stringNode(text));
  }

  /**
   * Exchanges texts. Others stay as they are.
   *
   * @param at where the text is
   * @param pairs old text, new text, old text, new text ...
   * @return the longer change
   */
  public JsonUpgrade map(String at, String... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("Texts to exchange come in pairs.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], pairs[i + 1]);
    }
    JsonPlace place = new JsonPlace(at);
    return then(root -> {
      JsonNode value = place.read(root);
      String text = value.isString() ? texts.get(value.stringValue()) : null;
      return text == null ? root : place.write(root, NODES.stringNode(text));
    });
  }

  /**
   * Exchanges values that are not only texts. Others stay as they are.
   *
   * @param at where the value is
   * @param values old value as text to new value
   * @return the longer change
   */
  public JsonUpgrade map(String at, Map<String, JsonNode> values) {
    Map<String, JsonNode> table = Map.copyOf(values);
    JsonPlace place = new JsonPlace(at);
    return then(root -> {
      JsonNode value = place.read(root);
      JsonNode other = value.isValueNode() ? table.get(value.asString()) : null;
      return other == null ? root : place.write(root, other);
    });
  }

  /**
   * Converts a value. A value that is not there, or null, stays as it is.
   *
   * @param at where the value is
   * @param conversion what it becomes
   * @return the longer change
   */
  public JsonUpgrade convert(String at, JsonConversion conversion) {
    JsonPlace place = new JsonPlace(at);
    return then(root -> {
      JsonNode value = place.read(root);
      return value.isMissingNode() || value.isNull()
          ? root
          : place.write(root, conversion.apply(at, value));
    });
  }

  /**
   * Shifts the decimal point of a number, exactly.
   *
   * @param at where the number is
   * @param places to the right; negative to the left: -2 makes 12.5 of 1250
   * @return the longer change
   */
  public JsonUpgrade shift(String at, int places) {
    JsonPlace place = new JsonPlace(at);
    return then(root -> {
      JsonNode value = place.read(root);
      return value.isMissingNode() || value.isNull()
          ? root
          : place.write(root, JsonConversion.shift(at, value, places));
    });
  }

  /**
   * Makes a list of one out of a value.
   *
   * @param at where the value is
   * @return the longer change
   */
  public JsonUpgrade wrap(String at) {
    JsonPlace place = new JsonPlace(at);
    return then(root -> {
      JsonNode value = place.read(root);
      return value.isMissingNode() || value.isNull()
          ? root
          : place.write(root, NODES.arrayNode().add(value));
    });
  }

  /**
   * Makes a value out of a list of one; an empty list goes away. Fails when there are more, because
   * one of them would have to be chosen.
   *
   * @param at where the list is
   * @return the longer change
   */
  public JsonUpgrade unwrap(String at) {
    JsonPlace place = new JsonPlace(at);
    return then(root -> {
      JsonNode value = place.read(root);
      if (!value.isArray()) {
        return root;
      }
      if (value.size() > 1) {
        throw new JsonUpgradeException(
            at, "is a list of " + value.size() + " where one value is expected");
      }
      return value.isEmpty() ? place.remove(root) : place.write(root, value.get(0));
    });
  }

  /**
   * Fails when a value is not there.
   *
   * @param at where it must be
   * @return the longer change
   */
  public JsonUpgrade require(String at) {
    JsonPlace place = new JsonPlace(at);
    return then(root -> {
      if (place.read(root).isMissingNode()) {
        throw new JsonUpgradeException(at, "is missing");
      }
      return root;
    });
  }

  /**
   * Changes each element of a list or each value of a dictionary.
   *
   * @param at where the list is
   * @param change the change, whose places begin at the element
   * @return the longer change
   */
  public JsonUpgrade each(String at, JsonUpgrade change) {
    JsonPlace place = new JsonPlace(at);
    return then(root -> place.replaceEach(root, change::applyTo));
  }

  /**
   * Adds a step of one's own.
   *
   * @param step takes JSON that it may change and answers the changed JSON
   * @return the longer change
   */
  public JsonUpgrade then(UnaryOperator<JsonNode> step) {
    List<UnaryOperator<JsonNode>> longer = new ArrayList<>(steps);
    longer.add(step);
    return new JsonUpgrade(List.copyOf(longer));
  }

  /**
   * Makes the change.
   *
   * @param json the JSON, which stays as it is
   * @return the changed JSON
   * @throws JsonUpgradeException when a step cannot be made
   */
  public JsonNode apply(JsonNode json) {
    return steps.isEmpty() ? json : applyTo(json.deepCopy());
  }

  private JsonNode applyTo(JsonNode json) {
    JsonNode changed = json;
    for (UnaryOperator<JsonNode> step : steps) {
      changed = step.apply(changed);
    }
    return changed;
  }

  /** A place in JSON. */
  private static final class JsonPlace {
    private final JsonPointer pointer;

    JsonPlace(String pointer) {
      this.pointer = JsonPointer.compile(pointer);
    }

    JsonNode read(JsonNode root) {
      return root.at(pointer);
    }

    JsonNode write(JsonNode root, JsonNode value) {
      return write(root, pointer, value);
    }

    private static JsonNode write(JsonNode here, JsonPointer rest, JsonNode value) {
      if (rest.matches()) {
        return value;
      }
      JsonNode there = JsonSteps.child(here, rest);
      return JsonSteps.withChild(here, rest, write(there, rest.tail(), value));
    }

    JsonNode remove(JsonNode root) {
      if (pointer.matches()) {
        return NODES.missingNode();
      }
      JsonSteps.removeChild(root.at(pointer.head()), pointer.last());
      return root;
    }

    JsonNode replaceEach(JsonNode root, UnaryOperator<JsonNode> change) {
      JsonSteps.replaceChildren(read(root), change);
      return root;
    }
  }
}
