package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Writes the bodies of a Swagger 2.0 document where OpenAPI 3 has them, and {@code x-nullable} as
 * {@code nullable}.
 */
final class SwaggerBodies {
  private final ObjectNode root;

  SwaggerBodies(ObjectNode root) {
    this.root = root;
  }

  void move() {
    nullable(root);
    for (JsonNode item : root.path("paths")) {
      for (JsonNode each : item) {
        if (each instanceof ObjectNode operation && operation.has("responses")) {
          request(operation);
          responses(operation);
        }
      }
    }
  }

  private static void nullable(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("x-nullable").isBoolean()) {
      object.set("nullable", object.get("x-nullable"));
    }
    node.forEach(SwaggerBodies::nullable);
  }

  private void request(ObjectNode operation) {
    ArrayNode others = root.arrayNode();
    ObjectNode form = root.objectNode().put("type", "object");
    boolean file = false;
    for (JsonNode written : operation.path("parameters")) {
      JsonNode parameter = written.path("$ref").isTextual()
          ? root.at(written.get("$ref").asText().substring(1))
          : written;
      if (parameter.path("in").asText().equals("body")) {
        body(operation, mediaType(operation, "consumes"), parameter.path("schema"))
            .put("required", parameter.path("required").asBoolean());
      } else if (parameter.path("in").asText().equals("formData")) {
        ObjectNode schema = parameter.deepCopy();
        schema.remove("required");
        file |= schema.path("type").asText().equals("file");
        if (schema.path("type").asText().equals("file")) {
          schema.put("type", "string").put("format", "binary");
        }
        form.withObject("/properties").set(parameter.path("name").asText(), schema);
        if (parameter.path("required").asBoolean()) {
          form.withArray("/required").add(parameter.path("name").asText());
        }
      } else {
        others.add(written);
      }
    }
    if (form.has("properties")) {
      String type = file ? "multipart/form-data" : "application/x-www-form-urlencoded";
      body(operation, type, form).put("required", form.has("required"));
    }
    operation.set("parameters", others);
  }

  private static ObjectNode body(ObjectNode operation, String mediaType, JsonNode schema) {
    ObjectNode body = operation.putObject("requestBody");
    body.putObject("content").putObject(mediaType).set("schema", schema);
    return body;
  }

  private void responses(ObjectNode operation) {
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (response.getValue() instanceof ObjectNode node && node.has("schema")) {
        boolean file = node.path("schema").path("type").asText().equals("file");
        node.putObject("content")
            .putObject(file ? "application/octet-stream" : mediaType(operation, "produces"))
            .set("schema", node.get("schema"));
      }
    }
  }

  private String mediaType(ObjectNode operation, String keyword) {
    JsonNode own = operation.has(keyword) ? operation.get(keyword) : root.path(keyword);
    return own.path(0).asText("application/json");
  }
}
