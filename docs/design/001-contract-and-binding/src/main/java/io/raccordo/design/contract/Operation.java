package io.raccordo.design.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One operation of one API version, with its inputs and output lowered. */
final class Operation {
  private static final Set<String> PAGING = Set.of(
      "page",
      "per_page",
      "page_size",
      "limit",
      "cursor",
      "starting_after",
      "after",
      "offset",
      "pagination");

  /** One value that a caller can give. {@code path} parameters are named by their position. */
  record Input(String name, String in, boolean required, Schema schema) {}

  final ApiVersion version;
  final String method;
  final String path;
  final String id;
  final Map<String, Input> inputs = new LinkedHashMap<>();
  final Schema output;

  /** Error bodies by status. */
  final Map<String, Schema> errors = new TreeMap<>();

  final String requestMedia;
  final boolean search;

  Operation(ApiVersion version, String method, String path, JsonNode item, JsonNode node) {
    this.version = version;
    this.method = method;
    this.path = path;
    this.id = node.path("operationId").asText("");
    parameters(item, node);
    this.requestMedia = body(version.resolve(node.path("requestBody")));
    this.output = method.equals("EVENT") ? version.lower(eventBody(node)) : output(node);
    errors(node);
    this.search = !method.equals("EVENT") && isSearch();
  }

  private JsonNode eventBody(JsonNode node) {
    JsonNode content = version.resolve(node.path("requestBody")).path("content");
    return content.isEmpty() ? null : content.elements().next().get("schema");
  }

  private void parameters(JsonNode item, JsonNode node) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (JsonNode list : List.of(item.path("parameters"), node.path("parameters"))) {
      for (JsonNode raw : list) {
        JsonNode parameter = version.resolve(raw);
        found.put(parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
      }
    }
    List<String> positions = Matching.parameters(path);
    for (JsonNode parameter : found.values()) {
      String in = parameter.path("in").asText();
      String name = parameter.path("name").asText();
      if (in.equals("header") && name.toLowerCase(Locale.ROOT).endsWith("version")) {
        continue;
      }
      JsonNode schema = parameter.get("schema");
      if (schema == null && parameter.path("content").size() > 0) {
        schema = parameter.path("content").elements().next().get("schema");
      }
      String key = in.equals("path")
          ? "{" + positions.indexOf(name) + "}"
          : in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
      inputs.put(
          key, new Input(key, in, parameter.path("required").asBoolean(), version.lower(schema)));
    }
  }

  private String body(JsonNode body) {
    if (method.equals("EVENT")) {
      return "";
    }
    JsonNode content = body.path("content");
    if (content.isEmpty()) {
      return "";
    }
    String media = preferred(content);
    Schema schema = version.lower(content.path(media).get("schema"));
    boolean required = body.path("required").asBoolean();
    boolean members = media.contains("json") || media.contains("form");
    if (members && schema.kind == Kind.OBJECT) {
      for (String name : schema.memberNodes.keySet()) {
        String key = inputs.containsKey(name) ? "body." + name : name;
        // Documents forget "required: true" on the body; a required member of it is meant.
        boolean needed = schema.required.contains(name);
        if (!schema.isReadOnly(name)) {
          inputs.put(key, new Input(key, "body", needed, schema.member(name)));
        }
      }
      return media.contains("multipart") ? "multipart" : media.contains("json") ? "json" : "form";
    }
    if (members
        && schema.kind == Kind.UNION
        && schema.branches().stream().allMatch(b -> b.kind == Kind.OBJECT)) {
      branches(schema);
      return "json";
    }
    if (members && schema.kind == Kind.MAP && schema.itemNode == null && !required) {
      return "";
    }
    Schema whole = members ? schema : new Schema(version, Kind.BINARY, null, null);
    inputs.put("body", new Input("body", "body", required, whole));
    return members ? "value" : "binary";
  }

  /** A body of alternatives: each member of each is one, and the whole can be given at once. */
  private void branches(Schema schema) {
    for (Schema branch : schema.branches()) {
      for (String name : branch.memberNodes.keySet()) {
        boolean always = schema.branches().stream().allMatch(b -> b.required.contains(name));
        inputs.putIfAbsent(name, new Input(name, "body", always, branch.member(name)));
      }
    }
    inputs.put("<body>", new Input("<body>", "body", false, schema));
  }

  private static String preferred(JsonNode content) {
    List<String> names = new ArrayList<>();
    content.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .filter(n -> n.contains("json"))
        .findFirst()
        .or(() -> names.stream().filter(n -> n.contains("form")).findFirst())
        .orElse(names.get(0));
  }

  private Schema output(JsonNode node) {
    JsonNode best = null;
    int bestStatus = 1000;
    boolean bestHasBody = false;
    var fields = node.path("responses").fields();
    while (fields.hasNext()) {
      var field = fields.next();
      String code = field.getKey().toLowerCase(Locale.ROOT);
      int status = code.startsWith("2")
          ? Integer.parseInt(code.replace('x', '0'))
          : code.equals("default") ? 900 : 0;
      JsonNode response = version.resolve(field.getValue());
      boolean hasBody = response.path("content").size() > 0;
      if (status == 0 || (bestHasBody && !hasBody)) {
        continue;
      }
      if (best == null || (hasBody && !bestHasBody && status < 900) || status < bestStatus) {
        best = response;
        bestStatus = status;
        bestHasBody = hasBody;
      }
    }
    if (best == null
        || !bestHasBody
        || bestStatus == 900 && node.path("responses").size() > 1) {
      return new Schema(version, Kind.NONE, null, null);
    }
    String media = preferred(best.path("content"));
    if (!media.contains("json")) {
      return new Schema(version, media.startsWith("text/") ? Kind.STRING : Kind.BINARY, null, null);
    }
    JsonNode schema = best.path("content").path(media).get("schema");
    return version.lower(schema);
  }

  private void errors(JsonNode node) {
    node.path("responses").fields().forEachRemaining(e -> {
      JsonNode content = version.resolve(e.getValue()).path("content");
      if (!e.getKey().startsWith("2") && content.has("application/json")) {
        errors.put(e.getKey(), version.lower(content.path("application/json").get("schema")));
      }
    });
  }

  private boolean isSearch() {
    boolean paged = inputs.keySet().stream().anyMatch(PAGING::contains);
    return paged && (output.kind == Kind.ARRAY || items() != null);
  }

  /** The array member of a page, or null. */
  String items() {
    if (output.kind != Kind.OBJECT) {
      return null;
    }
    List<String> arrays = output.memberNodes.keySet().stream()
        .filter(m -> output.member(m).kind == Kind.ARRAY)
        .toList();
    for (String name : List.of("data", "items", "results")) {
      if (arrays.contains(name)) {
        return name;
      }
    }
    return arrays.size() == 1 ? arrays.get(0) : null;
  }

  String name() {
    return method + " " + path;
  }
}
