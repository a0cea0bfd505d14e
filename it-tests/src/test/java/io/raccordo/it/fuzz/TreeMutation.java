package io.raccordo.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Damages a document's tree: it stays readable, and says odd things. */
final class TreeMutation {
  private final Random random;
  private final OddValues odd;
  private final List<String> changes;
  private final JsonNode tree;
  private List<Spot> spots = List.of();

  /**
   * Prepares a change.
   *
   * @param tree what is changed
   * @param other a tree to take pieces of
   */
  TreeMutation(JsonNode tree, JsonNode other, Random random, List<String> changes) {
    this.tree = tree;
    this.random = random;
    this.changes = changes;
    this.odd = new OddValues(random, Spot.below(other));
  }

  /** Where a value stands. */
  record Spot(ContainerNode<?> parent, String key, JsonNode value, String pointer) {
    static List<Spot> below(JsonNode root) {
      List<Spot> spots = new ArrayList<>();
      collect(root, "", spots);
      return spots;
    }

    private static void collect(JsonNode node, String pointer, List<Spot> spots) {
      if (node instanceof ObjectNode object) {
        for (var member : object.properties()) {
          String below = pointer + '/' + member.getKey().replace("~", "~0").replace("/", "~1");
          spots.add(new Spot(object, member.getKey(), member.getValue(), below));
          collect(member.getValue(), below, spots);
        }
      } else if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          String below = pointer + '/' + i;
          spots.add(new Spot(array, Integer.toString(i), array.get(i), below));
          collect(array.get(i), below, spots);
        }
      }
    }

    void set(JsonNode other) {
      if (parent instanceof ObjectNode object) {
        object.set(key, other);
      } else if (parent instanceof ArrayNode array) {
        array.set(Integer.parseInt(key), other);
      }
    }
  }

  /** Makes one change. */
  void apply() {
    spots = Spot.below(tree);
    if (spots.isEmpty()) {
      return;
    }
    Spot spot = spots.get(random.nextInt(spots.size()));
    switch (random.nextInt(12)) {
      case 0, 1 -> replace(spot, "odd value", odd.any());
      case 2 -> remove(spot);
      case 3, 4 -> rename(spot);
      case 5 -> text(spot);
      case 6, 7 -> replace(spot, "reference", odd.reference(spot, spots));
      case 8 -> replace(spot, "graft", odd.graft());
      case 9 ->
        replace(spot, "copy", spots.get(random.nextInt(spots.size())).value().deepCopy());
      case 10 -> keyword(spot);
      default -> sibling(spot);
    }
  }

  private void replace(Spot spot, String what, JsonNode value) {
    spot.set(value);
    String shown = value.toString();
    changes.add(
        what + " at " + spot.pointer + ": " + shown.substring(0, Math.min(80, shown.length())));
  }

  private void remove(Spot spot) {
    if (spot.parent instanceof ObjectNode object) {
      object.remove(spot.key);
    } else if (spot.parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(spot.key));
    }
    changes.add("removed " + spot.pointer);
  }

  /** In place, as the order of members may matter. */
  private void rename(Spot spot) {
    if (!(spot.parent instanceof ObjectNode object)) {
      replace(spot, "hostile text", odd.text());
      return;
    }
    String name = odd.text().textValue();
    ObjectNode before = object.deepCopy();
    object.removeAll();
    before
        .properties()
        .forEach(m -> object.set(m.getKey().equals(spot.key) ? name : m.getKey(), m.getValue()));
    changes.add("renamed " + spot.pointer + " to " + OddValues.shown(name));
  }

  /** A text stays a text, so that it goes through to where texts end. */
  private void text(Spot first) {
    List<Spot> texts = spots.stream().filter(s -> s.value.isTextual()).toList();
    Spot spot = texts.isEmpty() ? first : texts.get(random.nextInt(texts.size()));
    String old = spot.value.asText();
    String hostile = odd.text().textValue();
    replace(spot, "hostile text", odd.text(random.nextBoolean() ? hostile : old + hostile + old));
  }

  private void keyword(Spot first) {
    List<Spot> objects = spots.stream().filter(s -> s.value.isObject()).toList();
    Spot spot = objects.isEmpty() ? first : objects.get(random.nextInt(objects.size()));
    if (spot.value instanceof ObjectNode object) {
      OddValues.Keyword keyword = odd.keyword(spot, spots);
      object.set(keyword.name(), keyword.value());
      changes.add("keyword " + keyword.name() + " at " + spot.pointer);
    }
  }

  /** A second member whose name differs by little, or a second item. */
  private void sibling(Spot spot) {
    if (spot.parent instanceof ObjectNode object) {
      String name = switch (random.nextInt(5)) {
        case 0 -> spot.key.toUpperCase(Locale.ROOT);
        case 1 -> spot.key + '_';
        case 2 -> spot.key.replaceAll("([A-Z_])", "-$1");
        case 3 -> ' ' + spot.key;
        default -> spot.key + '2';
      };
      object.set(name, spot.value.deepCopy());
      changes.add("again as " + name + ": " + spot.pointer);
    } else if (spot.parent instanceof ArrayNode array) {
      array.add(spot.value.deepCopy());
      changes.add("again at the end: " + spot.pointer);
    }
  }
}
