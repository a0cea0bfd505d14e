package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** OpenAPI 3.0 as 3.1, the way that the OpenAPI Initiative's upgrade guide says. */
final class ConvertedTo31 implements Disguise {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public Optional<ObjectNode> apply(ObjectNode document) {
    if (!document.path("openapi").asText().startsWith("3.0")) {
      return Optional.empty();
    }
    document.put("openapi", "3.1.1");
    Part.walk(document, (part, node) -> {
      if (part == Part.SCHEMA) {
        schema(node);
      }
    });
    return Optional.of(document);
  }

  private static void schema(ObjectNode schema) {
    if (schema.path("$ref").isTextual()) {
      reference(schema);
      return;
    }
    exclusive(schema, "minimum", "exclusiveMinimum");
    exclusive(schema, "maximum", "exclusiveMaximum");
    JsonNode example = schema.remove("example");
    if (example != null) {
      schema.set("examples", NODES.arrayNode().add(example));
    }
    if (nullable(schema)) {
      schema.remove("nullable");
      admitNull(schema);
    }
    if (schema.path("enum").size() == 1 && !schema.path("enum").get(0).isNull()) {
      schema.set("const", schema.remove("enum").get(0));
    }
  }

  /**
   * 3.0 says that siblings of a reference are ignored. Limits have to go, as 3.1 would heed them;
   * annotations are meant, as is null.
   */
  private static void reference(ObjectNode schema) {
    boolean nullable = schema.path("nullable").asBoolean();
    schema.retain("$ref", "title", "description", "deprecated", "readOnly", "writeOnly", "default");
    if (nullable) {
      ArrayNode members = schema.putArray("anyOf");
      members.addObject().set("$ref", schema.remove("$ref"));
      members.addObject().put("type", "null");
    }
  }

  private static void exclusive(ObjectNode schema, String inclusive, String exclusive) {
    JsonNode flag = schema.path(exclusive);
    if (!flag.isBoolean()) {
      return;
    }
    schema.remove(exclusive);
    if (flag.booleanValue() && schema.has(inclusive)) {
      schema.set(exclusive, schema.remove(inclusive));
    }
  }

  /**
   * Whether it says so, alone or in a member of {@code allOf} that says nothing else: what remains
   * of those after their own conversion.
   */
  private static boolean nullable(ObjectNode schema) {
    boolean nullable = schema.path("nullable").asBoolean();
    for (JsonNode member : schema.path("allOf")) {
      if (member instanceof ObjectNode object && object.path("nullable").asBoolean()) {
        object.remove("nullable");
        nullable = true;
      }
    }
    return nullable;
  }

  private static void admitNull(ObjectNode schema) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      schema.set("type", NODES.arrayNode().add(type).add("null"));
      if (schema.get("enum") instanceof ArrayNode values
          && !values.isEmpty()
          && !contains(values)) {
        values.add(NullNode.instance);
      }
      return;
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.get(keyword) instanceof ArrayNode members && !schema.has("allOf")) {
        members.addObject().put("type", "null");
        return;
      }
    }
    if (schema.has("allOf")) {
      ObjectNode rest = schema.deepCopy();
      rest.retain("allOf", "oneOf", "anyOf", "properties", "required", "additionalProperties");
      schema.remove(
          List.of("allOf", "oneOf", "anyOf", "properties", "required", "additionalProperties"));
      schema.putArray("anyOf").add(rest).addObject().put("type", "null");
    } else {
      // 3.1 has no word for it; what is around it may.
      schema.put("nullable", true);
    }
  }

  private static boolean contains(ArrayNode values) {
    for (JsonNode value : values) {
      if (value.isNull()) {
        return true;
      }
    }
    return false;
  }
}
