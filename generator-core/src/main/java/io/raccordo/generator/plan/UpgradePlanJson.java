package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade plan as JSON, as a connector's manifest holds it: a step is an object whose first
 * member names what is done, and where.
 */
public final class UpgradePlanJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private UpgradePlanJson() {}

  /** The plan's JSON; what is empty or null is left out. */
  public static ObjectNode write(UpgradePlan plan) {
    ObjectNode node = NODES.objectNode();
    node.put("verdict", plan.verdict().name());
    if (plan.family() != null) {
      node.put("module", plan.family()).put("revision", plan.revision());
    }
    plan.guards().forEach((key, value) -> node.withObject("/when").put(key, value));
    if (!plan.input().isEmpty()) {
      node.set("input", steps(plan.input()));
    }
    if (!plan.output().isEmpty()) {
      node.set("output", steps(plan.output()));
    }
    List<Step> payload = plan.payload();
    if (payload != null) {
      node.set("payload", steps(payload));
    }
    put(node, "advice", plan.advice());
    put(node, "since", plan.since());
    node.put("reason", plan.reason());
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }

  private static ArrayNode steps(List<Step> steps) {
    ArrayNode array = NODES.arrayNode();
    steps.forEach(step -> array.add(step(step).put("reason", step.reason())));
    return array;
  }

  private static ObjectNode step(Step step) {
    ObjectNode node = NODES.objectNode();
    if (step instanceof Step.Move move) {
      return node.put("move", move.from()).put("to", move.to());
    }
    if (step instanceof Step.Convert convert) {
      node.put("convert", convert.pointer());
      if (convert.scale() != 0) {
        node.put("scale", convert.scale());
      }
      if (convert.type() != null) {
        node.put("type", convert.type().name());
      }
      return node;
    }
    if (step instanceof Step.Put put) {
      return node.put("put", put.pointer()).set("value", put.value());
    }
    if (step instanceof Step.MapValues map) {
      node.put("mapValues", map.pointer());
      map.values().forEach((key, value) -> node.withObject("/values").set(key, value));
      return node;
    }
    if (step instanceof Step.Drop drop) {
      return node.put("drop", drop.pointer());
    }
    if (step instanceof Step.Absent absent) {
      return node.put("absent", absent.pointer());
    }
    if (step instanceof Step.Each each) {
      return node.put("each", each.pointer()).set("steps", steps(each.steps()));
    }
    return node.put("needs", ((Step.Needs) step).pointer());
  }

  /**
   * The plan that {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static UpgradePlan read(JsonNode node) {
    Map<String, String> guards = new LinkedHashMap<>();
    node.path("when")
        .properties()
        .forEach(g -> guards.put(g.getKey(), g.getValue().asText()));
    return new UpgradePlan(
        Verdict.valueOf(node.path("verdict").asText()),
        text(node, "module"),
        node.path("revision").asInt(),
        readSteps(node.path("input")),
        readSteps(node.path("output")),
        node.has("payload") ? readSteps(node.path("payload")) : null,
        guards,
        text(node, "advice"),
        text(node, "since"),
        node.path("reason").asText());
  }

  private static List<Step> readSteps(JsonNode array) {
    List<Step> steps = new ArrayList<>();
    array.forEach(each -> steps.add(readStep(each)));
    return steps;
  }

  private static Step readStep(JsonNode node) {
    String kind = node.properties().iterator().next().getKey();
    String at = node.path(kind).asText();
    String reason = node.path("reason").asText();
    return switch (kind) {
      case "move" -> new Step.Move(at, node.path("to").asText(), reason);
      case "convert" -> {
        String type = text(node, "type");
        yield new Step.Convert(
            at, node.path("scale").asInt(), type == null ? null : Conversion.valueOf(type), reason);
      }
      case "put" -> new Step.Put(at, node.path("value"), reason);
      case "mapValues" -> {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(v -> values.put(v.getKey(), v.getValue()));
        yield new Step.MapValues(at, values, reason);
      }
      case "drop" -> new Step.Drop(at, reason);
      case "absent" -> new Step.Absent(at, reason);
      case "each" -> new Step.Each(at, readSteps(node.path("steps")), reason);
      case "needs" -> new Step.Needs(at, reason);
      default -> throw new IllegalArgumentException("No step of an upgrade: " + kind);
    };
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }
}
