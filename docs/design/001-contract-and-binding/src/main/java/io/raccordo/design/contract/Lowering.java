package io.raccordo.design.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Raw schema nodes of one document to {@link Schema}s. */
final class Lowering {
  private static final String COMPONENT = "#/components/schemas/";

  private final ApiVersion version;
  private final Map<JsonNode, Schema> done = new IdentityHashMap<>();
  private final Map<String, Schema> components = new TreeMap<>();

  Lowering(ApiVersion version) {
    this.version = version;
  }

  Schema lower(JsonNode node) {
    if (node == null) {
      return new Schema(version, Kind.ANY, null, null);
    }
    Schema known = done.get(node);
    if (known == null) {
      known = lower(node, null, 0);
      done.put(node, known);
    }
    return known;
  }

  Schema component(String name) {
    return components.computeIfAbsent(name, n -> lower(version.at(COMPONENT + n), n, 0));
  }

  private Schema lower(JsonNode node, String name, int depth) {
    if (depth > 20 || !node.isObject()) {
      return new Schema(version, Kind.ANY, name, null);
    }
    String ref = node.path("$ref").asText(null);
    if (ref != null) {
      String target = ref.startsWith(COMPONENT) ? ref.substring(COMPONENT.length()) : null;
      return lower(version.at(ref), name == null ? target : name, depth + 1);
    }
    if (node.path("allOf").isArray()) {
      return merged(node, name, depth);
    }
    List<JsonNode> branches = branches(node);
    if (!branches.isEmpty() && !node.path("properties").isObject()) {
      return united(node, branches, name, depth);
    }
    return plain(node, name);
  }

  private Schema merged(JsonNode node, String name, int depth) {
    List<Schema> parts = new ArrayList<>();
    Set<String> bases = new LinkedHashSet<>();
    for (JsonNode part : node.path("allOf")) {
      Schema schema = lower(part, null, depth + 1);
      if (schema.kind != Kind.ANY) {
        parts.add(schema);
        if (schema.component != null) {
          bases.add(schema.component);
        }
      }
    }
    Schema own = plain(node, null);
    if (own.kind != Kind.ANY && (own.kind != Kind.MAP || parts.isEmpty())) {
      parts.add(own);
    }
    if (parts.isEmpty()) {
      return new Schema(version, Kind.ANY, name, null);
    }
    if (parts.size() == 1) {
      return renamed(parts.get(0), name, node);
    }
    if (parts.stream().noneMatch(p -> p.kind == Kind.OBJECT)) {
      return renamed(parts.get(0), name, node);
    }
    String base = bases.size() == 1 ? bases.iterator().next() : null;
    Schema result = new Schema(version, Kind.OBJECT, name, base);
    for (Schema part : parts) {
      result.memberNodes.putAll(part.memberNodes);
      result.required.addAll(part.required);
    }
    return result;
  }

  private Schema united(JsonNode node, List<JsonNode> branches, String name, int depth) {
    List<Schema> parts = new ArrayList<>();
    List<JsonNode> nodes = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (JsonNode branch : branches) {
      Schema part = lower(branch, null, depth + 1);
      if (part.kind == Kind.UNION && part.component == null) {
        part.branchNodes.forEach(b -> {
          parts.add(version.lower(b));
          nodes.add(b);
        });
      } else if (part.component == null || seen.add(part.component)) {
        parts.add(part);
        nodes.add(branch);
      }
    }
    if (parts.size() == 1) {
      return renamed(parts.get(0), name, node);
    }
    Kind common = common(parts);
    if (common != null) {
      Schema result = new Schema(version, common, name, null);
      parts.forEach(p -> result.values.addAll(p.values));
      return result;
    }
    Schema result = new Schema(version, Kind.UNION, name, null);
    result.branchNodes.addAll(nodes);
    return result;
  }

  /** Branches of one scalar Java type are no union. */
  private static Kind common(List<Schema> parts) {
    if (parts.stream().allMatch(p -> p.kind == Kind.ENUM)) {
      return Kind.ENUM;
    }
    if (parts.stream().allMatch(p -> p.kind.isText())) {
      return Kind.STRING;
    }
    if (parts.stream().allMatch(p -> p.kind == Kind.INTEGER)) {
      return Kind.INTEGER;
    }
    if (parts.stream().allMatch(p -> p.kind == Kind.INTEGER || p.kind == Kind.NUMBER)) {
      return Kind.NUMBER;
    }
    return parts.stream().allMatch(p -> p.kind == Kind.ANY) ? Kind.ANY : null;
  }

  private Schema renamed(Schema schema, String name, JsonNode around) {
    String component = name == null ? schema.component : name;
    Schema result = new Schema(version, schema.kind, component, schema.base);
    result.memberNodes.putAll(schema.memberNodes);
    result.required.addAll(schema.required);
    result.values.addAll(schema.values);
    result.branchNodes.addAll(schema.branchNodes);
    result.itemNode = schema.itemNode;
    result.suppliable = schema.suppliable || around.has("default");
    return result;
  }

  private Schema plain(JsonNode node, String name) {
    List<String> types = types(node);
    if (types.size() > 1) {
      Schema result = new Schema(version, kind(types), name, null);
      if (result.kind == Kind.UNION) {
        for (String type : types) {
          ObjectNode branch = node.deepCopy();
          result.branchNodes.add(branch.put("type", type));
        }
      }
      return result;
    }
    String type = types.isEmpty() ? inferred(node) : types.get(0);
    Kind kind = kind(type, node);
    Schema result = new Schema(version, kind, name, null);
    result.suppliable =
        node.has("default") || node.has("const") || node.path("enum").size() == 1;
    if (kind == Kind.OBJECT) {
      node.path("properties")
          .fields()
          .forEachRemaining(e -> result.memberNodes.put(e.getKey(), e.getValue()));
      node.path("required").forEach(r -> result.required.add(r.asText()));
    } else if (kind == Kind.MAP) {
      JsonNode additional = node.path("additionalProperties");
      result.itemNode = additional.isObject() ? additional : null;
    } else if (kind == Kind.ARRAY) {
      result.itemNode = node.get("items");
    } else if (kind == Kind.ENUM) {
      node.path("enum").forEach(v -> result.values.add(v.asText()));
      if (node.has("const")) {
        result.values.add(node.get("const").asText());
      }
    }
    return result;
  }

  private static Kind kind(List<String> types) {
    Set<String> set = Set.copyOf(types);
    return set.equals(Set.of("integer", "number")) ? Kind.NUMBER : Kind.UNION;
  }

  private static Kind kind(String type, JsonNode node) {
    return switch (type) {
      case "object" -> node.path("properties").size() > 0 ? Kind.OBJECT : Kind.MAP;
      case "array" -> Kind.ARRAY;
      case "integer" -> Kind.INTEGER;
      case "number" -> Kind.NUMBER;
      case "boolean" -> Kind.BOOLEAN;
      case "string" -> text(node);
      default -> Kind.ANY;
    };
  }

  private static Kind text(JsonNode node) {
    // One value is a constant, not a choice: the accessor stays a String.
    if (node.path("enum").size() > 1) {
      return Kind.ENUM;
    }
    return switch (node.path("format").asText("")) {
      case "date-time" -> Kind.DATE_TIME;
      case "date" -> Kind.DATE;
      case "byte" -> Kind.BYTES;
      case "binary" -> Kind.BINARY;
      default -> Kind.STRING;
    };
  }

  private static String inferred(JsonNode node) {
    if (node.path("properties").size() > 0 || node.has("additionalProperties")) {
      return "object";
    }
    if (node.has("items")) {
      return "array";
    }
    JsonNode value = node.has("const") ? node.get("const") : node.path("enum").path(0);
    if (value.isTextual()) {
      return "string";
    }
    return value.isIntegralNumber() ? "integer" : value.isBoolean() ? "boolean" : "any";
  }

  private static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(t -> types.add(t.asText()));
    types.remove("null");
    return types;
  }

  /** The branches of anyOf or oneOf that are values: no null, no mere "required", no erase value. */
  private static List<JsonNode> branches(JsonNode node) {
    List<JsonNode> result = new ArrayList<>();
    for (String keyword : List.of("oneOf", "anyOf")) {
      for (JsonNode branch : node.path(keyword)) {
        boolean isNull = branch.path("type").asText().equals("null");
        boolean isErase = branch.path("enum").size() == 1
            && branch.path("enum").get(0).asText().isEmpty();
        boolean isCondition = !branch.isEmpty() && onlyRequired(branch);
        if (!isNull && !isErase && !isCondition) {
          result.add(branch);
        }
      }
    }
    return result;
  }

  private static boolean onlyRequired(JsonNode branch) {
    List<String> names = new ArrayList<>();
    branch.fieldNames().forEachRemaining(names::add);
    return names.stream().allMatch(n -> n.equals("required") || n.equals("not"));
  }
}
