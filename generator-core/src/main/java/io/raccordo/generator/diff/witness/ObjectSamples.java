package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.ObjectShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects that schemas of the sender admit. */
final class ObjectSamples {
  private static final int MOST_PROPERTIES = 300;
  private static final int MOST_OPTIONAL = 40;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Acceptance acceptance;
  private final Samples samples;

  ObjectSamples(Acceptance acceptance, Samples samples) {
    this.acceptance = acceptance;
    this.samples = samples;
  }

  /** With one more property of each kind, and of the sizes where limits are. */
  void varied(Demand demand, List<Demand> hints, List<JsonNode> result) {
    Optional<ObjectNode> small = smallest(demand);
    if (small.isEmpty()) {
      return;
    }
    ObjectNode object = small.get();
    result.add(object);
    for (JsonNode value : List.of(
        NODES.textNode("a"),
        NODES.numberNode(1),
        BooleanNode.TRUE,
        NODES.objectNode(),
        NODES.arrayNode(),
        NODES.numberNode(1.5),
        NullNode.instance)) {
      result.add(object.deepCopy().set(newName(demand, object), value));
    }
    property(demand, newName(demand, object))
        .ifPresent(v -> result.add(object.deepCopy().set(newName(demand, object), v)));
    Set<String> names = new LinkedHashSet<>(demand.names);
    hints.forEach(h -> names.addAll(h.names));
    names.stream()
        .filter(n -> !object.has(n))
        .limit(MOST_OPTIONAL)
        .forEach(name ->
            property(demand, name).ifPresent(v -> result.add(object.deepCopy().set(name, v))));
    Set<Integer> sizes = new LinkedHashSet<>();
    demand.edges(sizes, Bounds::minProperties, Bounds::maxProperties);
    hints.forEach(h -> h.edges(sizes, Bounds::minProperties, Bounds::maxProperties));
    sizes.forEach(size -> grown(demand, object, size).ifPresent(result::add));
  }

  /** A small object that has what is required. */
  Optional<ObjectNode> smallest(Demand demand) {
    ObjectNode object = NODES.objectNode();
    for (String name : demand.required) {
      if (!sent(demand, name)) {
        continue;
      }
      Optional<JsonNode> value = property(demand, name);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      object.set(name, value.get());
    }
    int least = demand.least(Bounds::minProperties);
    return object.size() >= least ? Optional.of(object) : grown(demand, object, least);
  }

  /** With so many properties. */
  private Optional<ObjectNode> grown(Demand demand, ObjectNode object, int size) {
    if (size < object.size() || size > MOST_PROPERTIES) {
      return Optional.empty();
    }
    ObjectNode result = object.deepCopy();
    for (String name : demand.names) {
      if (result.size() < size && !result.has(name) && sent(demand, name)) {
        property(demand, name).ifPresent(v -> result.set(name, v));
      }
    }
    while (result.size() < size) {
      String name = newName(demand, result);
      Optional<JsonNode> value = property(demand, name);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      result.set(name, value.get());
    }
    return Optional.of(result);
  }

  private boolean sent(Demand demand, String name) {
    return demand.shapes.stream()
        .map(s -> s.properties().get(name))
        .allMatch(id -> id == null || acceptance.sent(id));
  }

  /** A name that no schema object and no earlier sample has. */
  static String newName(Demand demand, ObjectNode object) {
    String name = "extra";
    for (int i = 2; demand.names.contains(name) || object.has(name); i++) {
      name = "extra" + i;
    }
    return name;
  }

  /** What the property of this name has to be; a value for it. */
  Optional<JsonNode> property(Demand demand, String name) {
    List<Integer> ids = new ArrayList<>();
    try {
      for (ObjectShape shape : demand.shapes) {
        ids.addAll(acceptance.idsOf(shape, name));
      }
    } catch (UndecidedException unknown) {
      return Optional.empty();
    }
    return samples.smallest(ids.stream().distinct().sorted().toList());
  }
}
