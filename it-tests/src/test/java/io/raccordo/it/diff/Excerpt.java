package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of a real document with all schemas that it uses: small enough to be compared
 * thousands of times. Parameters, bodies and responses are written out in it; each body keeps one
 * media type, so that a finding's subject names one schema.
 *
 * @param name of the document and operation
 */
record Excerpt(String name, ObjectNode document) {
  /** So many characters an excerpt may have. */
  private static final int LARGEST = 60_000;

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** All operations of a document that are small enough, in document order. */
  static List<Excerpt> of(String name, ObjectNode document) {
    List<Excerpt> result = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : METHODS) {
        if (path.getValue().get(method) instanceof ObjectNode operation) {
          cut(document, path.getKey(), path.getValue(), method, operation.deepCopy())
              .map(d -> new Excerpt(name + " " + method + " " + path.getKey(), d))
              .ifPresent(result::add);
        }
      }
    }
    return result;
  }

  private static Optional<ObjectNode> cut(
      ObjectNode document, String path, JsonNode item, String method, ObjectNode operation) {
    ArrayNode parameters = NODES.arrayNode();
    item.path("parameters").forEach(p -> parameters.add(resolved(document, p)));
    operation.path("parameters").forEach(p -> parameters.add(resolved(document, p)));
    operation.retain("requestBody", "responses");
    operation.set("parameters", parameters);
    if (operation.has("requestBody")) {
      operation.set("requestBody", resolved(document, operation.get("requestBody")));
      oneMediaType(operation.get("requestBody"));
    }
    List<String> statuses = new ArrayList<>();
    operation.path("responses").fieldNames().forEachRemaining(statuses::add);
    for (String status : statuses) {
      JsonNode response = resolved(document, operation.get("responses").get(status));
      oneMediaType(response);
      headers(document, response);
      ((ObjectNode) operation.get("responses")).set(status, response);
    }
    ObjectNode result = NODES.objectNode();
    result.set("openapi", document.get("openapi"));
    result.putObject("info").put("title", "Excerpt").put("version", "1");
    result.putObject("paths").putObject(path).set(method, operation);
    return closure(document, result) ? Optional.of(result) : Optional.empty();
  }

  private static JsonNode resolved(ObjectNode document, JsonNode node) {
    JsonNode at = node;
    while (at.path("$ref").asText().startsWith("#/")) {
      at = document.at(Pointers.decoded(at.get("$ref").asText()).substring(1));
    }
    return at.deepCopy();
  }

  private static void oneMediaType(JsonNode holder) {
    if (holder.get("content") instanceof ObjectNode content && content.size() > 1) {
      content.retain(content.fieldNames().next());
    }
  }

  private static void headers(ObjectNode document, JsonNode response) {
    if (response.get("headers") instanceof ObjectNode headers) {
      List.copyOf(headers.properties())
          .forEach(h -> headers.set(h.getKey(), resolved(document, h.getValue())));
    }
  }

  /** Adds what references reach; false when that is too much, or leads elsewhere. */
  private static boolean closure(ObjectNode document, ObjectNode result) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(result));
    long size = 0;
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.path("$ref").isTextual()) {
        String to = Pointers.decoded(node.get("$ref").asText());
        if (!to.matches("#/components/schemas/[^/]+")) {
          return false;
        }
        String name = to.substring(to.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
        ObjectNode schemas = result.withObject("/components/schemas");
        if (!schemas.has(name)) {
          JsonNode target = document.at(to.substring(1)).deepCopy();
          if (target.isMissingNode()) {
            return false;
          }
          schemas.set(name, target);
          size += target.toString().length();
          open.add(target);
        }
      }
      node.forEach(open::add);
      if (size > LARGEST) {
        return false;
      }
    }
    return true;
  }
}
