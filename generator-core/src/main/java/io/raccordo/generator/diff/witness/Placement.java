package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diff.SchemaStep;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a value where it belongs inside a whole message part that the sender's contract admits. */
final class Placement {
  private static final int MOST_TRIED = 16;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Samples samples;

  Placement(Samples samples) {
    this.samples = samples;
  }

  /** The whole; empty when none could be made. */
  Optional<JsonNode> place(List<SchemaStep> way, List<List<Integer>> senders, JsonNode value) {
    JsonNode whole = value;
    for (int i = way.size() - 1; i > 0; i--) {
      Optional<JsonNode> around =
          around(senders.get(i - 1), senders.get(i), way.get(i).label(), whole);
      if (around.isEmpty()) {
        return Optional.empty();
      }
      whole = around.get();
    }
    return samples.surely(senders.get(0), whole) ? Optional.of(whole) : Optional.empty();
  }

  private Optional<JsonNode> around(
      List<Integer> outer, List<Integer> inner, @Nullable String label, JsonNode value) {
    List<Demand> choices = samples.demands(outer);
    for (Demand demand : choices) {
      Optional<JsonNode> whole = around(demand, inner, label, value);
      if (whole.isPresent() && samples.surely(outer, whole.get())) {
        return whole;
      }
    }
    for (Demand demand : choices) {
      Optional<JsonNode> whole = around(demand, inner, label, value);
      if (whole.isPresent() && whole.get() instanceof ObjectNode object) {
        Optional<JsonNode> apart = apart(outer, demand, choices, object);
        if (apart.isPresent()) {
          return apart;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Where several members of a {@code oneOf} admit an object, all of them refuse it: it gets a
   * property that the others declare, with a value that they refuse.
   */
  private Optional<JsonNode> apart(
      List<Integer> ids, Demand own, List<Demand> choices, ObjectNode object) {
    Set<String> names = new LinkedHashSet<>();
    choices.forEach(c -> names.addAll(c.names));
    names.removeAll(own.names);
    int tried = 0;
    for (String name : names) {
      for (JsonNode wrong : List.of(NODES.booleanNode(true), NODES.objectNode())) {
        JsonNode other = object.deepCopy().set(name, wrong);
        if (samples.surely(ids, other)) {
          return Optional.of(other);
        }
        if (++tried >= MOST_TRIED) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> around(
      Demand demand, List<Integer> inner, @Nullable String label, JsonNode value) {
    if (label == null) {
      return Optional.of(sameValue(demand, value));
    }
    if (declared(demand, label, inner)) {
      return object(demand, label, value);
    }
    int index = index(demand, label, inner);
    if (index >= 0) {
      return array(demand, index, value);
    }
    Optional<String> pattern = pattern(demand, inner);
    if (pattern.isPresent()) {
      return samples.name(pattern.get()).flatMap(name -> object(demand, name, value));
    }
    return samples
        .object(demand)
        .flatMap(o -> object(demand, ObjectSamples.newName(demand, o), value));
  }

  /** What the rest of the schema requires is added to an object. */
  private JsonNode sameValue(Demand demand, JsonNode value) {
    if (value instanceof ObjectNode object) {
      for (String name : demand.required) {
        if (!object.has(name)) {
          ObjectNode more = object.deepCopy();
          return samples.object(demand).<JsonNode>map(o -> o.setAll(more)).orElse(object);
        }
      }
    }
    return value;
  }

  private static boolean declared(Demand demand, String label, List<Integer> inner) {
    return demand.shapes.stream().anyMatch(s -> {
      Integer id = s.properties().get(label);
      return id != null && inner.contains(id);
    });
  }

  private static int index(Demand demand, String label, List<Integer> inner) {
    for (Schema part : demand.parts) {
      List<Integer> prefix = part.array().prefixItems();
      for (int i = 0; i < prefix.size(); i++) {
        if (label.equals(String.valueOf(i)) && inner.contains(prefix.get(i))) {
          return i;
        }
      }
      if (part.array().items().isPresent()
          && inner.contains(part.array().items().getAsInt())) {
        return prefix.size();
      }
    }
    return -1;
  }

  private static Optional<String> pattern(Demand demand, List<Integer> inner) {
    return demand.shapes.stream()
        .flatMap(s -> s.patternProperties().entrySet().stream())
        .filter(e -> inner.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<JsonNode> object(Demand demand, String name, JsonNode value) {
    return samples.object(demand).map(o -> o.set(name, value));
  }

  private Optional<JsonNode> array(Demand demand, int index, JsonNode value) {
    int size = Math.max(index + 1, demand.least(Bounds::minItems));
    if (size == 1) {
      return Optional.of(NODES.arrayNode().add(value));
    }
    Optional<JsonNode> array = samples.array(demand, size);
    if (array.isPresent() && array.get() instanceof ArrayNode items) {
      return Optional.of(items.set(index, value));
    }
    return Optional.empty();
  }
}
