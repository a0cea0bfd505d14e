package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.JsonType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Values that schemas of the sender admit, small ones first. */
final class Samples {
  private static final int DEEPEST = 12;
  private static final int MOST_ITEMS = 300;

  /** Each is compared with all before it. */
  private static final int MOST_DISTINCT = 60;

  /** So many samples are made for one witness. */
  private static final int MOST_STEPS = 3_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Acceptance acceptance;
  private final Texts texts;
  private final ObjectSamples objects;
  private final Map<List<Integer>, JsonNode> known = new HashMap<>();
  private final Map<List<Integer>, List<Demand>> demands = new HashMap<>();
  private final Set<List<Integer>> open = new HashSet<>();
  private int steps;

  Samples(Acceptance acceptance) {
    this.acceptance = acceptance;
    this.texts = new Texts(acceptance.patterns());
    this.objects = new ObjectSamples(acceptance, this);
  }

  /** Before each witness: its costs are its own. */
  void begin() {
    steps = 0;
    open.clear();
  }

  List<Demand> demands(List<Integer> ids) {
    return demands.computeIfAbsent(ids, k -> Demand.of(acceptance.model(), k));
  }

  /** A small value that all of the schemas admit. */
  Optional<JsonNode> smallest(List<Integer> ids) {
    JsonNode made = known.get(ids);
    if (made != null) {
      return Optional.of(made.deepCopy());
    }
    if (open.size() >= DEEPEST || !open.add(ids)) {
      return Optional.empty();
    }
    if (++steps > MOST_STEPS) {
      throw new UndecidedException("Too many schemas would have to be tried.");
    }
    try {
      List<Demand> choices = demands(ids);
      // A union may refuse what is too plain to tell its members apart.
      for (boolean plain : new boolean[] {true, false}) {
        for (Demand demand : choices) {
          for (JsonNode value : plain ? plain(demand) : varied(demand, choices)) {
            if (surely(ids, value)) {
              known.put(ids, value);
              return Optional.of(value.deepCopy());
            }
          }
        }
      }
      return Optional.empty();
    } finally {
      open.remove(ids);
    }
  }

  boolean surely(List<Integer> ids, JsonNode value) {
    try {
      return acceptance.admitsAll(ids, value);
    } catch (UndecidedException unknown) {
      return false;
    }
  }

  /** Values worth a try where any will do: the smallest of each type. */
  private List<JsonNode> plain(Demand demand) {
    List<JsonNode> result = new ArrayList<>();
    List<JsonNode> values = demand.values;
    if (values != null) {
      return values;
    }
    if (demand.can(JsonType.OBJECT) && (!demand.types.isEmpty() || !demand.names.isEmpty())) {
      object(demand).ifPresent(result::add);
    }
    scalars(demand, List.of(), result);
    if (demand.can(JsonType.ARRAY)) {
      array(demand, demand.least(Bounds::minItems)).ifPresent(result::add);
    }
    if (demand.can(JsonType.OBJECT)) {
      object(demand).ifPresent(result::add);
    }
    result.add(NullNode.instance);
    return result;
  }

  private void scalars(Demand demand, List<Demand> hints, List<JsonNode> result) {
    if (demand.can(JsonType.STRING)) {
      texts.of(demand, hints).forEach(t -> result.add(TextNode.valueOf(t)));
    }
    if (demand.can(JsonType.INTEGER) || demand.can(JsonType.NUMBER)) {
      result.addAll(JsonNumbers.of(demand, hints));
    }
    if (demand.can(JsonType.BOOLEAN)) {
      result.add(BooleanNode.TRUE);
      result.add(BooleanNode.FALSE);
    }
  }

  /**
   * Many values, among them those next to the limits of the hints; nobody has checked them.
   *
   * @param hints what the receiver asks for
   */
  List<JsonNode> varied(Demand demand, List<Demand> hints) {
    List<JsonNode> values = demand.values;
    if (values != null) {
      return values;
    }
    List<JsonNode> result = new ArrayList<>();
    scalars(demand, hints, result);
    if (demand.can(JsonType.ARRAY)) {
      arrays(demand, hints, result);
    }
    if (demand.can(JsonType.OBJECT)) {
      objects.varied(demand, hints, result);
    }
    result.add(NullNode.instance);
    return result;
  }

  private void arrays(Demand demand, List<Demand> hints, List<JsonNode> result) {
    Set<Integer> sizes = new LinkedHashSet<>();
    sizes.add(demand.least(Bounds::minItems));
    sizes.add(1);
    demand.edges(sizes, Bounds::minItems, Bounds::maxItems);
    hints.forEach(h -> h.edges(sizes, Bounds::minItems, Bounds::maxItems));
    sizes.forEach(size -> array(demand, size).ifPresent(result::add));
    List<Integer> items = items(demand, 0);
    for (Demand item : demands(items)) {
      for (JsonNode value : itemValues(item)) {
        result.add(NODES.arrayNode().add(value));
      }
    }
    smallest(items).ifPresent(v -> {
      for (int size = Math.max(2, demand.least(Bounds::minItems)); size <= 4; size++) {
        ArrayNode same = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
          same.add(v);
        }
        result.add(same);
      }
    });
  }

  private List<JsonNode> itemValues(Demand item) {
    List<JsonNode> values = new ArrayList<>();
    if (item.values != null) {
      return Objects.requireNonNull(item.values);
    }
    scalars(item, List.of(), values);
    object(item).ifPresent(values::add);
    values.add(NODES.arrayNode());
    return values;
  }

  /** What an array's item at an index has to be. */
  List<Integer> items(Demand demand, int index) {
    List<Integer> result = new ArrayList<>();
    demand.parts.forEach(part -> {
      List<Integer> prefix = part.array().prefixItems();
      OptionalInt id = index < prefix.size()
          ? OptionalInt.of(prefix.get(index))
          : part.array().items();
      id.ifPresent(result::add);
    });
    return result;
  }

  /** An array of a size, with different items where they have to be. */
  Optional<JsonNode> array(Demand demand, int size) {
    if (size < 0 || size > (demand.unique() ? MOST_DISTINCT : MOST_ITEMS)) {
      return Optional.empty();
    }
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < size; i++) {
      Optional<JsonNode> item =
          demand.unique() ? another(items(demand, i), array) : smallest(items(demand, i));
      if (item.isEmpty()) {
        return Optional.empty();
      }
      array.add(item.get());
    }
    return Optional.of(array);
  }

  private Optional<JsonNode> another(List<Integer> ids, ArrayNode others) {
    for (Demand demand : demands(ids)) {
      for (JsonNode value : itemValues(demand)) {
        if (!contains(others, value) && surely(ids, value)) {
          return Optional.of(value);
        }
      }
      for (int i = 2; i <= others.size() + 2; i++) {
        for (JsonNode value : List.of(NODES.numberNode(i), NODES.textNode("a" + i))) {
          if (!contains(others, value) && surely(ids, value)) {
            return Optional.of(value);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean contains(ArrayNode array, JsonNode value) {
    for (JsonNode element : array) {
      if (JsonValues.same(element, value)) {
        return true;
      }
    }
    return false;
  }

  /** A small object that has what is required. */
  Optional<ObjectNode> object(Demand demand) {
    return objects.smallest(demand);
  }

  /** A value for the property of this name. */
  Optional<JsonNode> property(Demand demand, String name) {
    return objects.property(demand, name);
  }

  /** A name that a pattern matches. */
  Optional<String> name(String pattern) {
    return acceptance.patterns().example(pattern, 0);
  }
}
