package io.raccordo.runtime.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
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

  private final List<Step> steps;

  private JsonUpgrade(List<Step> steps) {
    this.steps = steps;
  }

  /** Answers the new root; writes to nothing but what is the draft's own. */
  private interface Step {
    JsonNode apply(JsonNode root, JsonDraft draft);
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
    return step((root, draft) -> {
      JsonNode value = source.read(root);
      return value.isMissingNode()
          ? root
          : target.write(source.removeRead(root, draft), value, draft);
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
    return step((root, draft) -> {
      JsonNode value = source.read(root);
      return value.isMissingNode() ? root : target.write(root, value.deepCopy(), draft);
    });
  }

  /**
   * Removes a value.
   *
   * @param at where it is
   * @return the longer change
   */
  public JsonUpgrade drop(String at) {
    return step(new JsonPlace(at)::remove);
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
    return step((root, draft) -> place.write(root, value.deepCopy(), draft));
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
    return step((root, draft) ->
        place.read(root).isMissingNode() ? place.write(root, value.deepCopy(), draft) : root);
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
   * Exchanges values by their text. Others stay as they are.
   *
   * @param at where the value is
   * @param pairs old text, new text, old text, new text ...
   * @return the longer change
   */
  public JsonUpgrade map(String at, String... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("Texts to exchange come in pairs.");
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], NODES.stringNode(pairs[i + 1]));
    }
    return map(at, values);
  }

  /**
   * Exchanges values by their text. Others stay as they are.
   *
   * @param at where the value is
   * @param values the new values by the text of the old ones
   * @return the longer change
   */
  public JsonUpgrade map(String at, Map<String, ? extends JsonNode> values) {
    Map<String, JsonNode> known = new LinkedHashMap<>(values);
    return changed(at, (conversion, value) -> {
      JsonNode other = value.isContainer() ? null : known.get(conversion.text(value));
      return other == null ? value : other.deepCopy();
    });
  }

  /**
   * Makes a list of one out of a value.
   *
   * @param at where the value is
   * @return the longer change
   */
  public JsonUpgrade wrap(String at) {
    return changed(at, (conversion, value) -> NODES.arrayNode().add(value));
  }

  /**
   * Makes a value out of a list of one; an empty list goes away. Fails when there are more, because
   * one of them would have to be chosen.
   *
   * @param at where the list is
   * @return the longer change
   */
  public JsonUpgrade unwrap(String at) {
    return changed(at, Conversion::onlyItem);
  }

  /**
   * Converts a value. Fails where that would lose something.
   *
   * @param at where the value is
   * @param conversion what it becomes
   * @return the longer change
   */
  public JsonUpgrade convert(String at, JsonConversion conversion) {
    return changed(at, conversion::apply);
  }

  /**
   * Shifts the decimal point of a number, exactly: -2 makes 12.5 of 1250. Fails when it is no
   * number.
   *
   * @param at where the number is
   * @param places how far to the right
   * @return the longer change
   */
  public JsonUpgrade shift(String at, int places) {
    return changed(at, (conversion, value) -> conversion.shift(value, places));
  }

  private JsonUpgrade changed(String at, BiFunction<Conversion, JsonNode, JsonNode> step) {
    JsonPlace place = new JsonPlace(at);
    Conversion conversion = new Conversion(place);
    return step(
        (root, draft) -> place.replace(root, value -> step.apply(conversion, value), draft));
  }

  /**
   * Fails when a value is not there.
   *
   * @param at where it must be
   * @return the longer change
   */
  public JsonUpgrade require(String at) {
    JsonPlace place = new JsonPlace(at);
    return step((root, draft) -> {
      if (place.read(root).isMissingNode()) {
        throw new JsonUpgradeException(at, "is missing", true);
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
    return step((root, draft) -> place.replaceEach(root, change::apply, draft));
  }

  /**
   * Adds a step of one's own.
   *
   * @param step takes JSON that it may change and answers the changed JSON
   * @return the longer change
   */
  public JsonUpgrade then(UnaryOperator<JsonNode> step) {
    return step((root, draft) -> step.apply(root.deepCopy()));
  }

  private JsonUpgrade step(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new JsonUpgrade(List.copyOf(longer));
  }

  /**
   * Makes the change.
   *
   * @param json the JSON, which stays as it is
   * @return the changed JSON; it may share parts with what was given, and must not be changed
   * @throws JsonUpgradeException when a step cannot be made
   */
  public JsonNode apply(JsonNode json) {
    JsonDraft draft = new JsonDraft();
    JsonNode changed = json;
    for (Step step : steps) {
      changed = step.apply(changed, draft);
    }
    return changed;
  }
}
