package io.raccordo.it.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import io.raccordo.generator.diff.Direction;
import io.raccordo.it.diff.IndependentValidator;
import io.raccordo.it.upgrade.BareDocument.Content;
import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.BareDocument.Place;
import io.raccordo.it.upgrade.VendorServer.Received;
import io.raccordo.it.upgrade.WireValue.Pair;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds a request against the document of the vendor: parameters and body, by their schemas. */
final class RequestCheck {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BareDocument document;
  private final IndependentValidator validator;
  private final WireValue wire;

  RequestCheck(BareDocument document) {
    this.document = document;
    this.validator = new IndependentValidator(document.root());
    this.wire = new WireValue(document);
  }

  List<Problem> problems(
      Operation operation, List<String> names, List<String> values, Received request) {
    List<Problem> problems = new ArrayList<>();
    List<Pair> query = request.uri().getRawQuery() == null
        ? List.of()
        : WireValue.pairs(request.uri().getRawQuery());
    for (Place parameter : document.parameters(operation)) {
      String name = parameter.node().path("name").asText();
      String in = parameter.node().path("in").asText();
      JsonNode found = switch (in) {
        case "path" -> {
          int at = names.indexOf(name);
          yield at < 0 ? null : text(decoded(values.get(at)), parameter);
        }
        case "query" -> query(name, parameter, query);
        case "header" -> request.header(name).map(v -> text(v, parameter)).orElse(null);
        default -> null;
      };
      boolean judged =
          !in.equals("cookie") && !name.matches("(?i)authorization|accept|content-type");
      boolean required = parameter.node().path("required").asBoolean();
      if (found == null && required && judged) {
        problems.add(Problem.of(in + " parameter " + name + " is missing"));
      } else if (found != null && judged) {
        schema(in + ' ' + name, document.schemaOf(parameter), found, problems);
      }
    }
    body(operation, request, problems);
    return problems;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private JsonNode text(String value, Place parameter) {
    Place schema = document.schemaOf(parameter);
    if (SchemaSample.type(schema.node()).equals("array")) {
      ArrayNode list = NODES.arrayNode();
      for (String item : value.split(",")) {
        list.add(item);
      }
      return wire.typed(list, schema);
    }
    return wire.typed(TextNode.valueOf(value), schema);
  }

  private @Nullable JsonNode query(String name, Place parameter, List<Pair> query) {
    Place schema = document.schemaOf(parameter);
    String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    List<Pair> own = query.stream()
        .filter(p ->
            p.name().equals(name) || p.name().equals(plain) || p.name().startsWith(plain + "["))
        .toList();
    if (own.isEmpty()) {
      return exploded(schema, query);
    }
    if (parameter.node().has("content")) {
      return json(own.get(0).value());
    }
    boolean bracketed = own.stream().anyMatch(p -> p.name().contains("["));
    if (!bracketed && SchemaSample.type(schema.node()).equals("array")) {
      boolean explode = parameter
          .node()
          .path("explode")
          .asBoolean(parameter.node().path("style").asText("form").equals("form")
              && !document.isSwagger());
      ArrayNode list = NODES.arrayNode();
      for (Pair pair : own) {
        for (String item : explode ? new String[] {pair.value()} : pair.value().split("[,| ]")) {
          list.add(item);
        }
      }
      return wire.typed(list, schema);
    }
    JsonNode tree = WireValue.tree(own).path(plain);
    return wire.typed(tree, schema);
  }

  /** An object in style form, taken apart: its properties are the names. */
  private @Nullable JsonNode exploded(Place schema, List<Pair> query) {
    if (!SchemaSample.type(schema.node()).equals("object")) {
      return null;
    }
    List<Pair> own = query.stream()
        .filter(p -> schema.node().path("properties").has(p.name()))
        .toList();
    return own.isEmpty() ? null : wire.typed(WireValue.tree(own), schema);
  }

  private void body(Operation operation, Received request, List<Problem> problems) {
    List<Content> bodies = document.bodies(operation.place());
    if (bodies.isEmpty()) {
      if (request.body().length > 0 && !document.isSwagger()) {
        problems.add(Problem.of("a body where the document has none"));
      }
      return;
    }
    String type = request.header("Content-Type").orElse("");
    String essence = type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (request.body().length == 0 && essence.isEmpty()) {
      if (bodies.get(0).required()) {
        problems.add(Problem.of("the body is missing"));
      }
      return;
    }
    Content content = bodies.stream()
        .filter(b -> essence.matches(b.mediaType()
            .toLowerCase(Locale.ROOT)
            .replaceAll(";.*", "")
            .strip()
            .replace("+", "\\+")
            .replace("*", ".*")))
        .findFirst()
        .orElse(null);
    if (content == null) {
      problems.add(Problem.of("media type " + type + " is not one of the document's"));
      return;
    }
    String text = new String(request.body(), StandardCharsets.UTF_8);
    if (BareDocument.isJson(essence)) {
      JsonNode json = json(text);
      if (json == null) {
        problems.add(Problem.of("the body is no JSON"));
      } else {
        schema("body", content.schema(), json, problems);
      }
    } else if (essence.equals("application/x-www-form-urlencoded")) {
      ObjectNode tree = WireValue.tree(WireValue.pairs(text));
      schema("body", content.schema(), wire.typed(tree, content.schema()), problems);
    } else if (essence.startsWith("multipart/")) {
      for (JsonNode name : content.schema().node().path("required")) {
        if (!text.contains("name=\"" + name.asText() + "\"")) {
          problems.add(new Problem(
              "part " + name.asText() + " is missing",
              List.of(content.schema().pointer() + "/properties/" + name.asText())));
        }
      }
    }
  }

  private static @Nullable JsonNode json(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json.isMissingNode() ? null : json;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void schema(String what, Place schema, JsonNode value, List<Problem> problems) {
    if (schema.node().isMissingNode()) {
      return;
    }
    List<Error> found;
    try {
      found = validator.errors(schema.pointer(), value, Direction.REQUEST);
    } catch (com.networknt.schema.SchemaException e) {
      // The document itself is wrong here: nobody can say what it admits.
      return;
    }
    if (!found.isEmpty()) {
      boolean nulls = document.root().path("openapi").asText().startsWith("3.1")
          && found.stream()
              .allMatch(error -> found.stream()
                  .filter(other -> other.getInstanceLocation().equals(error.getInstanceLocation()))
                  .anyMatch(other -> isOldNull(Problem.place(other), value, other)));
      problems.add(
          nulls
              ? Problem.of(what + ": null, which only nullable of OpenAPI 3.0 admits")
              : Problem.of(what, found));
    }
  }

  /** Whether an error is about a null where the document still says {@code nullable}. */
  private boolean isOldNull(String place, JsonNode value, Error error) {
    if (!value.at(error.getInstanceLocation().toString()).isNull()) {
      return false;
    }
    String at = place;
    while (at.matches(".*/(anyOf|oneOf|allOf)/\\d+")) {
      at = at.replaceFirst("/(anyOf|oneOf|allOf)/\\d+$", "");
      if (document.root().at(at).path("nullable").asBoolean()) {
        return true;
      }
    }
    return document.root().at(place).path("nullable").asBoolean();
  }
}
