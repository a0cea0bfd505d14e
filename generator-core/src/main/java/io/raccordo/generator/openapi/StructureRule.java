package io.raccordo.generator.openapi;

import static io.raccordo.generator.openapi.Dialect.OPENAPI_3_0;
import static io.raccordo.generator.openapi.Dialect.OPENAPI_3_1;
import static io.raccordo.generator.openapi.Dialect.OPENAPI_3_2;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.FieldName;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A combination of members that an object cannot have.
 *
 * @param since the first OpenAPI that says so
 * @param kind the object
 * @param broken whether an object has the combination
 * @param message what is wrong, one sentence
 */
record StructureRule(Dialect since, ObjectKind kind, Predicate<JsonNode> broken, String message) {
  private static final Set<String> ROOT = Set.of(
      "openapi",
      "$self",
      "info",
      "jsonSchemaDialect",
      "servers",
      "paths",
      "webhooks",
      "components",
      "security",
      "tags",
      "externalDocs");

  private static final String TWO_QUERIES =
      "A parameter that is the whole query stands alone: no second one, and none in query.";

  /** All rules. Sections are those of OpenAPI 3.2. */
  static final List<StructureRule> ALL = List.of(
      // 4.1
      new StructureRule(
          OPENAPI_3_1,
          ObjectKind.OPENAPI,
          n -> !n.has("paths") && !n.has("components") && !n.has("webhooks"),
          "The document has none of paths, components and webhooks."),
      new StructureRule(
          OPENAPI_3_1,
          ObjectKind.OPENAPI,
          StructureRule::hasForeignMember,
          "The document has a member at its root that OpenAPI does not know; it is not read."),
      // 4.12
      exclusive(OPENAPI_3_0, ObjectKind.PARAMETER, "schema", "content"),
      new StructureRule(
          OPENAPI_3_0,
          ObjectKind.PARAMETER,
          n -> n.has("content") && (n.has("style") || n.has("explode") || n.has("allowReserved")),
          "A parameter with content has neither style, explode nor allowReserved."),
      exclusive(OPENAPI_3_1, ObjectKind.PARAMETER, "example", "examples"),
      new StructureRule(
          OPENAPI_3_1,
          ObjectKind.PARAMETER,
          n -> n.has("allowReserved") && in(n, "header"),
          "Nothing is percent-encoded in a header, so allowReserved has no meaning there."),
      new StructureRule(
          OPENAPI_3_2,
          ObjectKind.PARAMETER,
          n -> n.has("allowReserved") && n.path("style").asText().equals("cookie"),
          "Nothing is percent-encoded in the style cookie, so allowReserved has no meaning there."),
      new StructureRule(
          OPENAPI_3_2,
          ObjectKind.PARAMETER,
          n -> in(n, "querystring") && (n.has("schema") || n.has("style")),
          "A parameter that is the whole query is described by content."),
      new StructureRule(
          OPENAPI_3_2,
          ObjectKind.PARAMETER,
          n -> in(n, "path") && n.path("name").asText().matches(".*[{}].*"),
          "A name with braces cannot stand in a path template."),
      new StructureRule(
          OPENAPI_3_2,
          ObjectKind.PARAMETER,
          n -> in(n, "header") && !FieldName.isValid(n.path("name").asText()),
          "This is no name of a header."),
      new StructureRule(
          OPENAPI_3_2, ObjectKind.OPERATION, StructureRule::queriesTwice, TWO_QUERIES),
      new StructureRule(
          OPENAPI_3_2, ObjectKind.PATH_ITEM, StructureRule::queriesTwice, TWO_QUERIES),
      // 4.21
      exclusive(OPENAPI_3_1, ObjectKind.HEADER, "example", "examples"),
      new StructureRule(
          OPENAPI_3_1,
          ObjectKind.HEADER,
          n -> n.has("allowReserved"),
          "Nothing is percent-encoded in a header, so allowReserved has no meaning there."),
      // 4.14, 4.15
      exclusive(OPENAPI_3_1, ObjectKind.MEDIA_TYPE, "example", "examples"),
      exclusive(OPENAPI_3_2, ObjectKind.MEDIA_TYPE, "encoding", "prefixEncoding"),
      exclusive(OPENAPI_3_2, ObjectKind.MEDIA_TYPE, "encoding", "itemEncoding"),
      exclusive(OPENAPI_3_2, ObjectKind.ENCODING, "encoding", "prefixEncoding"),
      exclusive(OPENAPI_3_2, ObjectKind.ENCODING, "encoding", "itemEncoding"),
      // 4.19
      exclusive(OPENAPI_3_1, ObjectKind.EXAMPLE, "value", "externalValue"),
      exclusive(OPENAPI_3_2, ObjectKind.EXAMPLE, "value", "dataValue"),
      exclusive(OPENAPI_3_2, ObjectKind.EXAMPLE, "value", "serializedValue"),
      exclusive(OPENAPI_3_2, ObjectKind.EXAMPLE, "serializedValue", "externalValue"),
      // 4.20
      exclusive(OPENAPI_3_0, ObjectKind.LINK, "operationRef", "operationId"),
      new StructureRule(
          OPENAPI_3_1,
          ObjectKind.LINK,
          n -> n.has("body"),
          "A link has no body; its server stands under server."),
      // 4.26
      exclusive(OPENAPI_3_2, ObjectKind.XML, "attribute", "nodeType"),
      exclusive(OPENAPI_3_2, ObjectKind.XML, "wrapped", "nodeType"));

  private static StructureRule exclusive(Dialect since, ObjectKind kind, String one, String other) {
    return new StructureRule(
        since,
        kind,
        n -> n.has(one) && n.has(other),
        "\"" + one + "\" and \"" + other + "\" exclude each other.");
  }

  private static boolean in(JsonNode parameter, String place) {
    return parameter.path("in").asText().equals(place);
  }

  private static boolean hasForeignMember(JsonNode root) {
    return root.properties().stream()
        .anyMatch(m -> !ROOT.contains(m.getKey()) && !m.getKey().startsWith("x-"));
  }

  private static boolean queriesTwice(JsonNode owner) {
    int whole = 0;
    int parts = 0;
    for (JsonNode parameter : owner.path("parameters")) {
      whole += in(parameter, "querystring") ? 1 : 0;
      parts += in(parameter, "query") ? 1 : 0;
    }
    return whole > 1 || (whole == 1 && parts > 0);
  }
}
