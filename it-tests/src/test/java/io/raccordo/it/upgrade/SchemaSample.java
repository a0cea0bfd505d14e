package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.upgrade.BareDocument.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value that a schema admits, as far as one can tell without search: whoever needs to be
 * sure asks a validator.
 */
final class SchemaSample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 14;

  private final BareDocument document;
  private final boolean request;
  private final SampleChoice choice;
  private final ScalarSample scalars;

  /**
   * A writer of samples.
   *
   * @param request whether read-only members are left out, and not write-only ones
   */
  SchemaSample(BareDocument document, boolean request, SampleChoice choice) {
    this.document = document;
    this.request = request;
    this.choice = choice;
    this.scalars = new ScalarSample(choice, request ? "sample" : "answer");
  }

  /** A value; null when none was found. */
  @Nullable
  JsonNode of(Place schema) {
    return sample(schema, 0);
  }

  private @Nullable JsonNode sample(Place schema, int level) {
    JsonNode node = schema.node();
    if (level > DEEPEST || node.isMissingNode() || node.isBoolean()) {
      return level > DEEPEST ? null : NODES.textNode("any");
    }
    if (node.has("const")) {
      return node.get("const").deepCopy();
    }
    if (choice.nothing() && ScalarSample.nullable(node)) {
      return NODES.nullNode();
    }
    List<JsonNode> values = new ArrayList<>();
    node.path("enum").forEach(values::add);
    values.removeIf(JsonNode::isNull);
    if (!values.isEmpty()) {
      return values.get(choice.of(values.size())).deepCopy();
    }
    Place branch = branch(schema, level);
    if (isObject(schema) || node.has("allOf")) {
      return composed(schema, branch, level);
    }
    if (branch != null) {
      JsonNode value = sample(branch, level + 1);
      return value instanceof ObjectNode object ? tagged(schema, branch, object) : value;
    }
    return switch (type(node)) {
      case "array" -> array(schema, level);
      case "integer", "number" -> scalars.number(node);
      case "boolean" -> NODES.booleanNode(choice.of(2) == 0);
      case "null" -> NODES.nullNode();
      case "object" -> NODES.objectNode();
      default -> scalars.text(node);
    };
  }

  private static boolean isObject(Place schema) {
    JsonNode node = schema.node();
    return type(node).equals("object")
        || (type(node).isEmpty() && (node.has("properties") || node.has("additionalProperties")));
  }

  static String type(JsonNode node) {
    JsonNode type = node.path("type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (!each.asText().equals("null")) {
          return each.asText();
        }
      }
      return "null";
    }
    return type.asText().isEmpty() && node.has("items") ? "array" : type.asText();
  }

  private @Nullable Place branch(Place schema, int level) {
    for (String keyword : List.of("oneOf", "anyOf")) {
      Place list = document.child(schema, keyword);
      List<Place> branches = new ArrayList<>();
      for (int i = 0; i < list.node().size(); i++) {
        Place branch = document.item(list, i);
        if (!type(branch.node()).equals("null")
            && (level < DEEPEST - 4 || !branch.node().has("properties"))) {
          branches.add(branch);
        }
      }
      if (!branches.isEmpty()) {
        return branches.get(choice.of(branches.size()));
      }
    }
    return null;
  }

  private @Nullable JsonNode composed(Place schema, @Nullable Place branch, int level) {
    List<Place> parts = new ArrayList<>();
    flatten(schema, parts, 0);
    if (branch != null) {
      flatten(branch, parts, 0);
    }
    Set<String> required = new HashSet<>();
    for (Place part : parts) {
      part.node().path("required").forEach(name -> required.add(name.asText()));
    }
    ObjectNode object = NODES.objectNode();
    boolean objects = false;
    for (Place part : parts) {
      objects |= isObject(part);
      Place properties = document.child(part, "properties");
      for (Map.Entry<String, JsonNode> property : properties.node().properties()) {
        Place place = document.child(properties, property.getKey());
        boolean needed = required.contains(property.getKey());
        if (object.has(property.getKey())
            || hidden(place, property.getValue())
            || (!needed && !choice.includes(level))) {
          continue;
        }
        JsonNode value = sample(place, level + 1);
        if (value != null) {
          object.set(property.getKey(), value);
        } else if (needed) {
          return null;
        }
      }
    }
    if (!objects && object.isEmpty()) {
      return alternative(parts, schema, level);
    }
    for (Place part : parts) {
      open(part, object, required, level);
    }
    return branch == null ? object : tagged(schema, branch, object);
  }

  /** An allOf of what is no object: the first part that says something. */
  private @Nullable JsonNode alternative(List<Place> parts, Place schema, int level) {
    for (Place part : parts) {
      if (!part.pointer().equals(schema.pointer())
          && (part.node().has("type")
              || part.node().has("enum")
              || part.node().has("oneOf")
              || part.node().has("anyOf"))) {
        return sample(part, level + 1);
      }
    }
    return NODES.objectNode();
  }

  private void flatten(Place schema, List<Place> parts, int level) {
    if (level > 8 || parts.stream().anyMatch(p -> p.pointer().equals(schema.pointer()))) {
      return;
    }
    parts.add(schema);
    Place all = document.child(schema, "allOf");
    for (int i = 0; i < all.node().size(); i++) {
      flatten(document.item(all, i), parts, level + 1);
    }
  }

  private boolean hidden(Place place, JsonNode written) {
    String keyword = request ? "readOnly" : "writeOnly";
    return place.node().path(keyword).asBoolean() || written.path(keyword).asBoolean();
  }

  /** Members that no property names. */
  private void open(Place schema, ObjectNode object, Set<String> required, int level) {
    Place others = document.child(schema, "additionalProperties");
    boolean wanted = object.isEmpty()
        && (choice.includes(level) || schema.node().path("minProperties").asInt() > 0);
    if (others.node().isObject() && wanted) {
      JsonNode value = sample(others, level + 1);
      if (value != null) {
        object.set("key1", value);
      }
    }
    for (String name : required) {
      if (!object.has(name) && others.node().isObject()) {
        JsonNode value = sample(others, level + 1);
        object.set(name, value == null ? NODES.textNode("any") : value);
      }
    }
  }

  private JsonNode tagged(Place schema, Place branch, ObjectNode value) {
    JsonNode discriminator = schema.node().path("discriminator");
    String member = discriminator.isTextual()
        ? discriminator.asText()
        : discriminator.path("propertyName").asText();
    if (member.isEmpty()) {
      return value;
    }
    for (Map.Entry<String, JsonNode> tag : discriminator.path("mapping").properties()) {
      String target = tag.getValue().asText();
      if (branch.pointer().equals(target.replaceFirst("^#", ""))
          || branch.pointer().endsWith('/' + target)) {
        return value.put(member, tag.getKey());
      }
    }
    if (!value.has(member)) {
      value.put(member, branch.pointer().substring(branch.pointer().lastIndexOf('/') + 1));
    }
    return value;
  }

  private @Nullable JsonNode array(Place schema, int level) {
    ArrayNode array = NODES.arrayNode();
    int least = schema.node().path("minItems").asInt();
    int wanted = choice.length(least, schema.node().path("maxItems").asInt(Integer.MAX_VALUE));
    for (int i = 0; i < wanted && i < 100; i++) {
      JsonNode value = schema.node().has("items")
          ? sample(document.child(schema, "items"), level + 1)
          : NODES.textNode("any");
      if (value == null) {
        return array.size() < least ? null : array;
      }
      array.add(value);
    }
    return array;
  }
}
