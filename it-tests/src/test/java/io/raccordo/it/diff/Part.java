package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The kinds of objects of an OpenAPI document (2.0 to 3.2), each with what its members are: enough
 * to tell a keyword from a property that happens to have its name.
 */
enum Part {
  DOCUMENT,
  COMPONENTS,
  PATHS,
  PATH_ITEM,
  OPERATION,
  PARAMETERS,
  PARAMETER,
  REQUEST_BODIES,
  REQUEST_BODY,
  CONTENT,
  MEDIA_TYPE,
  ENCODINGS,
  ENCODING,
  RESPONSES,
  RESPONSE,
  HEADERS,
  HEADER,
  CALLBACKS,
  CALLBACK,
  SCHEMAS,
  SCHEMA,
  OTHER;

  private static final Map<String, Part> OF_DOCUMENT = Map.of(
      "components", COMPONENTS,
      "paths", PATHS,
      "webhooks", PATHS,
      "x-webhooks", PATHS,
      "definitions", SCHEMAS,
      "parameters", PARAMETERS,
      "responses", RESPONSES);

  private static final Map<String, Part> OF_COMPONENTS = Map.of(
      "schemas", SCHEMAS,
      "parameters", PARAMETERS,
      "requestBodies", REQUEST_BODIES,
      "responses", RESPONSES,
      "headers", HEADERS,
      "callbacks", CALLBACKS,
      "pathItems", PATHS);

  private static final Map<String, Part> OF_PATH_ITEM = Map.of(
      "get", OPERATION,
      "put", OPERATION,
      "post", OPERATION,
      "delete", OPERATION,
      "options", OPERATION,
      "head", OPERATION,
      "patch", OPERATION,
      "trace", OPERATION,
      "parameters", PARAMETER);

  private static final Map<String, Part> OF_OPERATION = Map.of(
      "parameters", PARAMETER,
      "requestBody", REQUEST_BODY,
      "responses", RESPONSES,
      "callbacks", CALLBACKS);

  private static final Map<String, Part> OF_SCHEMA = Map.ofEntries(
      Map.entry("properties", SCHEMAS),
      Map.entry("patternProperties", SCHEMAS),
      Map.entry("definitions", SCHEMAS),
      Map.entry("$defs", SCHEMAS),
      Map.entry("dependentSchemas", SCHEMAS),
      Map.entry("items", SCHEMA),
      Map.entry("prefixItems", SCHEMA),
      Map.entry("additionalProperties", SCHEMA),
      Map.entry("unevaluatedProperties", SCHEMA),
      Map.entry("propertyNames", SCHEMA),
      Map.entry("contains", SCHEMA),
      Map.entry("not", SCHEMA),
      Map.entry("if", SCHEMA),
      Map.entry("then", SCHEMA),
      Map.entry("else", SCHEMA),
      Map.entry("allOf", SCHEMA),
      Map.entry("oneOf", SCHEMA),
      Map.entry("anyOf", SCHEMA));

  /** What a member is; for a member that is an array, what its elements are. */
  Part member(String name) {
    return switch (this) {
      case DOCUMENT -> OF_DOCUMENT.getOrDefault(name, OTHER);
      case COMPONENTS -> OF_COMPONENTS.getOrDefault(name, OTHER);
      case PATHS, CALLBACK -> name.startsWith("x-") && this == PATHS ? OTHER : PATH_ITEM;
      case PATH_ITEM -> OF_PATH_ITEM.getOrDefault(name, OTHER);
      case OPERATION -> OF_OPERATION.getOrDefault(name, OTHER);
      case PARAMETERS -> PARAMETER;
      case REQUEST_BODIES -> REQUEST_BODY;
      case CONTENT -> MEDIA_TYPE;
      case ENCODINGS -> ENCODING;
      case RESPONSES -> RESPONSE;
      case HEADERS -> HEADER;
      case CALLBACKS -> CALLBACK;
      case SCHEMAS -> SCHEMA;
      case PARAMETER, HEADER, MEDIA_TYPE, REQUEST_BODY, RESPONSE, ENCODING ->
        switch (name) {
          case "schema", "items" -> SCHEMA;
          case "content" -> CONTENT;
          case "headers" -> HEADERS;
          case "encoding" -> ENCODINGS;
          default -> OTHER;
        };
      case SCHEMA -> OF_SCHEMA.getOrDefault(name, OTHER);
      case OTHER -> OTHER;
    };
  }

  /** Visits all objects below a document, what is inside first. */
  static void walk(ObjectNode document, BiConsumer<Part, ObjectNode> visitor) {
    DOCUMENT.visit(document, visitor);
  }

  private void visit(JsonNode node, BiConsumer<Part, ObjectNode> visitor) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        member(name).visit(object.get(name), visitor);
      }
      visitor.accept(this, object);
    } else if (node.isArray()) {
      node.forEach(element -> visit(element, visitor));
    }
  }
}
