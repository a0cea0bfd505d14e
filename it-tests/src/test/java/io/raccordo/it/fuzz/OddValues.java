package io.raccordo.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raccordo.it.fuzz.TreeMutation.Spot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values that do not belong where they are put. */
final class OddValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LARGEST_GRAFT = 4_000;

  private static final List<String> KEYWORDS = List.of(
      "type",
      "format",
      "enum",
      "const",
      "default",
      "nullable",
      "required",
      "properties",
      "additionalProperties",
      "patternProperties",
      "items",
      "prefixItems",
      "allOf",
      "oneOf",
      "anyOf",
      "not",
      "discriminator",
      "readOnly",
      "writeOnly",
      "deprecated",
      "minimum",
      "maxLength",
      "pattern",
      "example",
      "x-enum-varnames",
      "x-ms-enum",
      "in",
      "name",
      "style",
      "explode",
      "allowReserved",
      "schema",
      "content",
      "headers",
      "encoding",
      "parameters",
      "requestBody",
      "responses",
      "callbacks",
      "security",
      "servers",
      "tags",
      "operationId",
      "links",
      "webhooks",
      "components",
      "collectionFormat",
      "consumes",
      "produces",
      "$ref",
      "$defs",
      "summary",
      "description");

  private static final List<String> WORDS = List.of(
      "object",
      "array",
      "string",
      "integer",
      "number",
      "boolean",
      "null",
      "file",
      "int32",
      "int64",
      "date",
      "date-time",
      "binary",
      "byte",
      "uuid",
      "path",
      "query",
      "header",
      "cookie",
      "body",
      "formData",
      "form",
      "deepObject",
      "matrix",
      "label",
      "simple",
      "spaceDelimited",
      "multi",
      "application/json",
      "*/*",
      "multipart/form-data",
      "text/event-stream",
      "2XX",
      "default");

  /** A member to be added. */
  record Keyword(String name, JsonNode value) {}

  private final Random random;
  private final List<Spot> others;

  OddValues(Random random, List<Spot> others) {
    this.random = random;
    this.others = others;
  }

  static String shown(String text) {
    String json = TextNode.valueOf(text).toString();
    return json.substring(0, Math.min(80, json.length()));
  }

  TextNode text() {
    return text(HostileTexts.ALL.get(random.nextInt(HostileTexts.ALL.size())));
  }

  TextNode text(String text) {
    return NODES.textNode(text);
  }

  JsonNode any() {
    return switch (random.nextInt(14)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextLong());
      case 3 -> NODES.numberNode(new BigDecimal("1E+2147483"));
      case 4 -> NODES.numberNode(BigInteger.TEN.pow(60).negate());
      case 5 -> NODES.numberNode(new BigDecimal("-0.0"));
      case 6 -> NODES.objectNode();
      case 7 -> NODES.arrayNode();
      case 8 -> NODES.arrayNode().add(1).add("x").addNull().add(NODES.objectNode());
      case 9 -> NODES.objectNode().set("x", NODES.objectNode().putNull("y"));
      case 10 -> NODES.textNode(WORDS.get(random.nextInt(WORDS.size())));
      case 11 -> NODES.arrayNode().add(NODES.arrayNode().add(NODES.arrayNode()));
      default -> text();
    };
  }

  /** A piece of the other document. */
  JsonNode graft() {
    for (int i = 0; i < 5 && !others.isEmpty(); i++) {
      JsonNode value = others.get(random.nextInt(others.size())).value();
      if (value.toString().length() < LARGEST_GRAFT) {
        return value.deepCopy();
      }
    }
    return any();
  }

  /** A reference object that stands at a spot. */
  ObjectNode reference(Spot at, List<Spot> spots) {
    String target = random.nextInt(3) == 0 ? oddTarget(at) : '#' + inside(at, spots);
    return NODES.objectNode().put("$ref", target);
  }

  private String inside(Spot at, List<Spot> spots) {
    return switch (random.nextInt(4)) {
      case 0 -> at.pointer();
      case 1 ->
        at.pointer()
            .substring(
                0,
                Math.max(
                    0, at.pointer().lastIndexOf('/', random.nextInt(at.pointer().length()))));
      default -> spots.get(random.nextInt(spots.size())).pointer();
    };
  }

  private String oddTarget(Spot at) {
    List<String> targets = List.of(
        "",
        "#",
        "#/",
        "##",
        "#x",
        "#/a~2b",
        "#/%F0%28",
        "#/%",
        "#" + at.pointer().replace("~1", "%2F"),
        "../outside.yaml",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://localhost:1/x.yaml#/a",
        "//localhost/x",
        "C:\\x",
        "missing.yaml#/x",
        "\u0000",
        ".",
        "..",
        "./",
        "a\\..\\..\\b",
        "%2e%2e/x",
        "Pet",
        "#/components/schemas",
        "#/definitions",
        "#/paths/~1",
        "x".repeat(300));
    return targets.get(random.nextInt(targets.size()));
  }

  /** A keyword of OpenAPI with a value that is not always wrong. */
  Keyword keyword(Spot at, List<Spot> spots) {
    String name = KEYWORDS.get(random.nextInt(KEYWORDS.size()));
    JsonNode value = switch (random.nextInt(8)) {
      case 0 -> any();
      case 1 -> NODES.textNode(WORDS.get(random.nextInt(WORDS.size())));
      case 2 -> NODES.arrayNode().add(WORDS.get(random.nextInt(WORDS.size()))).add(any());
      case 3 -> NODES.arrayNode().add(reference(at, spots)).add(reference(at, spots));
      case 4 -> reference(at, spots);
      case 5 -> NODES.objectNode().set(text().textValue(), reference(at, spots));
      case 6 -> NODES.booleanNode(random.nextBoolean());
      default -> sameName(name, spots);
    };
    return new Keyword(name, name.equals("$ref") ? reference(at, spots).get("$ref") : value);
  }

  /** What the keyword has elsewhere in the document or in the other one. */
  private JsonNode sameName(String name, List<Spot> spots) {
    List<Spot> from = random.nextBoolean() || others.isEmpty() ? spots : others;
    int start = random.nextInt(from.size());
    for (int i = 0; i < from.size(); i++) {
      Spot spot = from.get((start + i) % from.size());
      if (spot.key().equals(name) && spot.value().toString().length() < LARGEST_GRAFT) {
        return spot.value().deepCopy();
      }
    }
    return any();
  }
}
