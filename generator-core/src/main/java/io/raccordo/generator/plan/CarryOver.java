package io.raccordo.generator.plan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Applies upgrade plans to plain JSON, without any generated class: a module's parameters as a
 * scenario holds them, and what a module answered. What is given stays as it is.
 */
public final class CarryOver {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CarryOver() {}

  /**
   * The parameters of the module that takes the old one's place.
   *
   * @param parameters the old module's, by the keys of its members
   * @throws CarryOverException when a value is missing that only a person has, a conversion would
   *     lose something, or a parameter is set that has no place
   */
  public static JsonNode input(UpgradePlan plan, JsonNode parameters) {
    return applied(plan.input(), parameters.deepCopy());
  }

  /**
   * The old module's parameters without those that have no place any more, for a host that would
   * rather lose them than refuse the call.
   *
   * @param parameters the old module's, by the keys of its members
   */
  public static JsonNode withoutAbsent(UpgradePlan plan, JsonNode parameters) {
    JsonNode rest = parameters.deepCopy();
    for (Step step : plan.input()) {
      if (step instanceof Step.Absent absent) {
        rest = removed(rest, absent.pointer());
      }
    }
    return rest;
  }

  /**
   * What the old module would have answered.
   *
   * @param answer the new module's output; of a search, one item. Null stays null
   * @throws CarryOverException when a value is missing that the old output needs, or a conversion
   *     would lose something
   */
  public static JsonNode output(UpgradePlan plan, JsonNode answer) {
    return answer.isNull() ? answer : applied(plan.output(), answer.deepCopy());
  }

  private static JsonNode applied(List<Step> steps, JsonNode json) {
    JsonNode changed = json;
    for (Step step : steps) {
      changed = applied(step, changed);
    }
    return changed;
  }

  private static JsonNode applied(Step step, JsonNode root) {
    if (step instanceof Step.Move move) {
      JsonNode value = at(root, move.from());
      return value.isMissingNode()
          ? root
          : write(removed(root, move.from()), JsonPointer.compile(move.to()), value);
    }
    if (step instanceof Step.Put put) {
      return write(root, JsonPointer.compile(put.pointer()), put.value().deepCopy());
    }
    if (step instanceof Step.Drop drop) {
      return removed(root, drop.pointer());
    }
    if (step instanceof Step.Absent absent) {
      if (!at(root, absent.pointer()).isMissingNode()) {
        throw new CarryOverException(
            absent.pointer(), "is set, but has no place any more: " + absent.reason());
      }
      return root;
    }
    if (step instanceof Step.Convert convert) {
      return replaced(root, convert.pointer(), value -> new ExactConversion(convert).apply(value));
    }
    if (step instanceof Step.MapValues map) {
      return replaced(root, map.pointer(), value -> {
        JsonNode other =
            value.isContainerNode() ? null : map.values().get(ExactConversion.text(value));
        return other == null ? value : other.deepCopy();
      });
    }
    if (step instanceof Step.Each each) {
      each(at(root, each.pointer()), item -> applied(each.steps(), item));
      return root;
    }
    Step.Needs needs = (Step.Needs) step;
    if (at(root, needs.pointer()).isMissingNode()) {
      throw new CarryOverException(needs.pointer(), "is missing: " + needs.reason());
    }
    return root;
  }

  private static JsonNode at(JsonNode root, String pointer) {
    return root.at(JsonPointer.compile(pointer));
  }

  private static JsonNode write(JsonNode here, JsonPointer rest, JsonNode value) {
    if (rest.matches()) {
      return value;
    }
    boolean inside = here.isArray() && here.has(rest.getMatchingIndex());
    JsonNode there =
        here.isArray() ? here.path(rest.getMatchingIndex()) : here.path(rest.getMatchingProperty());
    JsonNode written = write(there, rest.tail(), value);
    if (here instanceof ArrayNode array) {
      if (inside) {
        array.set(rest.getMatchingIndex(), written);
        return array;
      }
      return array.add(written);
    }
    ObjectNode object = here instanceof ObjectNode existing ? existing : NODES.objectNode();
    object.set(rest.getMatchingProperty(), written);
    return object;
  }

  private static JsonNode removed(JsonNode root, String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    if (place.matches()) {
      return MissingNode.getInstance();
    }
    JsonNode parent = root.at(place.head());
    JsonPointer step = place.last();
    if (parent instanceof ObjectNode object) {
      object.remove(step.getMatchingProperty());
    } else if (parent instanceof ArrayNode array && array.has(step.getMatchingIndex())) {
      array.remove(step.getMatchingIndex());
    }
    return root;
  }

  /** None and null stay as they are; a missing answer removes the value. */
  private static JsonNode replaced(JsonNode root, String pointer, UnaryOperator<JsonNode> change) {
    JsonNode value = at(root, pointer);
    if (value.isMissingNode() || value.isNull()) {
      return root;
    }
    JsonNode changed = change.apply(value);
    return changed.isMissingNode()
        ? removed(root, pointer)
        : write(root, JsonPointer.compile(pointer), changed);
  }

  private static void each(JsonNode parent, UnaryOperator<JsonNode> change) {
    if (parent instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, change.apply(array.get(i)));
      }
    } else if (parent instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> object.set(name, change.apply(object.get(name))));
    }
  }
}
