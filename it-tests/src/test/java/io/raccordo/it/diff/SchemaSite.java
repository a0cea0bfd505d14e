package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diff.Direction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema of an excerpt whose values are free to be what it says: nothing beside it or around it
 * limits them further, so that what changes in it changes the message.
 *
 * @param pointer JSON Pointer (RFC 6901)
 * @param directions in which it is sent, and reached in no other way that would have a say
 * @param text whether it is (part of) a parameter or header
 * @param json whether it is (part of) a body
 */
record SchemaSite(
    Excerpt excerpt, String pointer, Set<Direction> directions, boolean text, boolean json) {

  ObjectNode schema() {
    return (ObjectNode) excerpt.document().at(pointer);
  }

  /** All of an excerpt, in document order. */
  static List<SchemaSite> of(Excerpt excerpt) {
    Walk walk = new Walk(excerpt.document());
    walk.run();
    List<SchemaSite> result = new ArrayList<>();
    walk.found.forEach((pointer, found) -> {
      found.free.removeAll(found.bound);
      JsonNode schema = excerpt.document().at(pointer);
      if (!found.free.isEmpty() && !schema.has("readOnly") && !schema.has("writeOnly")) {
        result.add(new SchemaSite(excerpt, pointer, found.free, found.text, found.json));
      }
    });
    return result;
  }

  private static final class Found {
    private final Set<Direction> free = EnumSet.noneOf(Direction.class);
    private final Set<Direction> bound = EnumSet.noneOf(Direction.class);
    private boolean text;
    private boolean json;
  }

  private record Root(Direction direction, boolean text) {}

  private static final class Walk {
    private final ObjectNode document;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    Walk(ObjectNode document) {
      this.document = document;
    }

    void run() {
      Map.Entry<String, JsonNode> path =
          document.get("paths").properties().iterator().next();
      Map.Entry<String, JsonNode> method =
          path.getValue().properties().iterator().next();
      String at = "/paths/" + Pointers.escape(path.getKey()) + '/' + method.getKey();
      JsonNode operation = method.getValue();
      for (int i = 0; i < operation.path("parameters").size(); i++) {
        parameter(at + "/parameters/" + i, new Root(Direction.REQUEST, true));
      }
      content(at + "/requestBody", Direction.REQUEST);
      operation.path("responses").fieldNames().forEachRemaining(status -> {
        String response = at + "/responses/" + status;
        content(response, Direction.RESPONSE);
        document
            .at(response)
            .path("headers")
            .fieldNames()
            .forEachRemaining(header -> parameter(
                response + "/headers/" + Pointers.escape(header),
                new Root(Direction.RESPONSE, true)));
      });
    }

    private void parameter(String at, Root root) {
      if (document.at(at).has("schema")) {
        schema(at + "/schema", root, true);
      }
    }

    private void content(String at, Direction direction) {
      document.at(at).path("content").fieldNames().forEachRemaining(type -> {
        String schema = at + "/content/" + Pointers.escape(type) + "/schema";
        if (!document.at(schema).isMissingNode()) {
          schema(schema, new Root(direction, false), true);
        }
      });
    }

    private void schema(String at, Root root, boolean free) {
      JsonNode node = document.at(at);
      if (!(node instanceof ObjectNode schema) || !seen.add(at + ' ' + root + ' ' + free)) {
        return;
      }
      if (schema.path("$ref").isTextual()) {
        String to = Pointers.decoded(schema.get("$ref").asText()).substring(1);
        schema(to, root, free && schema.size() == 1);
        return;
      }
      boolean composed = schema.has("allOf")
          || schema.has("oneOf")
          || schema.has("anyOf")
          || schema.has("not")
          || schema.has("discriminator")
          || schema.has("if")
          || schema.has("unevaluatedProperties");
      Found here = found.computeIfAbsent(at, k -> new Found());
      (free && !composed ? here.free : here.bound).add(root.direction());
      here.text |= root.text();
      here.json |= !root.text();
      boolean limited = schema.has("enum") || schema.has("const");
      boolean inside = free && !limited && !composed;
      boolean object = admits(schema, "object");
      boolean array = admits(schema, "array");
      schema.path("properties").fieldNames().forEachRemaining(name -> {
        String property = at + "/properties/" + Pointers.escape(name);
        if (sent(document.at(property), root.direction())) {
          schema(property, root, inside && object);
        }
      });
      schema(at + "/items", root, inside && array && schema.path("maxItems").asInt(1) > 0);
      schema(
          at + "/additionalProperties", root, inside && object && !schema.has("patternProperties"));
      for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
        for (int i = 0; i < schema.path(keyword).size(); i++) {
          schema(at + '/' + keyword + '/' + i, root, false);
        }
      }
      for (String keyword : List.of("not", "if", "then", "else")) {
        schema(at + '/' + keyword, root, false);
      }
    }

    private static boolean admits(ObjectNode schema, String type) {
      JsonNode types = schema.path("type");
      return types.isMissingNode() || types.toString().contains('"' + type + '"');
    }

    private boolean sent(JsonNode property, Direction direction) {
      String keyword = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
      JsonNode at = property;
      for (int i = 0; i < 20; i++) {
        if (at.path(keyword).asBoolean()) {
          return false;
        }
        for (JsonNode member : at.path("allOf")) {
          if (at.path("allOf").size() == 1 && !sent(member, direction)) {
            return false;
          }
        }
        if (!at.path("$ref").isTextual()) {
          return true;
        }
        at = document.at(Pointers.decoded(at.get("$ref").asText()).substring(1));
      }
      return true;
    }
  }
}
