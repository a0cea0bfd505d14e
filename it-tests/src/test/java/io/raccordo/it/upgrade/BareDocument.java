package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** An OpenAPI document as a tree of JSON, read by nothing of Raccordo's. */
final class BareDocument {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode root;

  BareDocument(ObjectNode root) {
    this.root = root;
  }

  /** A place in the document, behind all references. */
  record Place(String pointer, JsonNode node) {}

  /** An operation of the document. */
  record Operation(String method, String template, Place item, Place place) {
    String name() {
      return method + ' ' + template;
    }
  }

  static BareDocument read(Path file) throws IOException {
    ObjectNode root = tree(file);
    if (root.has("swagger")) {
      new SwaggerBodies(root).move();
    }
    return new BareDocument(root);
  }

  private static ObjectNode tree(Path file) throws IOException {
    if (file.toString().endsWith(".json")) {
      return (ObjectNode) JSON.readTree(file.toFile());
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(50_000_000);
    options.setMaxAliasesForCollections(1_000);
    Yaml yaml = new Yaml(
        new SafeConstructor(options),
        new Representer(new org.yaml.snakeyaml.DumperOptions()),
        new org.yaml.snakeyaml.DumperOptions(),
        options,
        new DayIsText());
    Object tree = yaml.load(Files.readString(file));
    return JSON.valueToTree(tree);
  }

  /** YAML 1.2, which OpenAPI asks for, has no days. */
  private static final class DayIsText extends Resolver {
    @Override
    public void addImplicitResolver(
        Tag tag, java.util.regex.Pattern pattern, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }

  ObjectNode root() {
    return root;
  }

  boolean isSwagger() {
    return root.has("swagger");
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    Place paths = new Place("/paths", root.path("paths"));
    for (Map.Entry<String, JsonNode> path : paths.node().properties()) {
      Place item = child(paths, path.getKey());
      for (String method : METHODS) {
        if (item.node().has(method)) {
          operations.add(new Operation(
              method.toUpperCase(Locale.ROOT), path.getKey(), item, child(item, method)));
        }
      }
    }
    return operations;
  }

  Optional<Operation> operation(String method, String template) {
    return operations().stream()
        .filter(o -> o.method().equals(method) && o.template().equals(template))
        .findFirst();
  }

  /** The body of a webhook, by its name. */
  Optional<Place> webhookSchema(String name) {
    for (String member : List.of("webhooks", "x-webhooks")) {
      Place item = child(new Place("/" + member, root.path(member)), name);
      Optional<Place> schema = body(child(item, "post")).map(Content::schema);
      if (schema.isPresent()) {
        return schema;
      }
    }
    return Optional.empty();
  }

  /** The parameters of an operation, those of its path included. */
  List<Place> parameters(Operation operation) {
    Map<String, Place> found = new LinkedHashMap<>();
    for (Place owner : List.of(operation.item(), operation.place())) {
      Place list = child(owner, "parameters");
      for (int i = 0; i < list.node().size(); i++) {
        Place parameter = item(list, i);
        found.put(
            parameter.node().path("in").asText()
                + ' '
                + parameter.node().path("name").asText(),
            parameter);
      }
    }
    return List.copyOf(found.values());
  }

  /** Where a parameter's schema is; in Swagger 2.0 that is the parameter itself. */
  Place schemaOf(Place parameter) {
    if (parameter.node().has("schema")) {
      return child(parameter, "schema");
    }
    for (Map.Entry<String, JsonNode> media : parameter.node().path("content").properties()) {
      return child(child(child(parameter, "content"), media.getKey()), "schema");
    }
    return parameter;
  }

  /** A body: its media type and schema. */
  record Content(String mediaType, Place holder, Place schema, boolean required) {}

  /** The request body in the media type that a connector would take. */
  Optional<Content> body(Place operation) {
    Place body = child(operation, "requestBody");
    return content(body, body.node().path("required").asBoolean());
  }

  /** All media types of the request body. */
  List<Content> bodies(Place operation) {
    Place body = child(operation, "requestBody");
    List<Content> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> media : body.node().path("content").properties()) {
      Place holder = child(child(body, "content"), media.getKey());
      all.add(new Content(
          media.getKey(),
          holder,
          child(holder, "schema"),
          body.node().path("required").asBoolean()));
    }
    return all;
  }

  /** The first response of success. */
  Optional<Map.Entry<String, Place>> success(Operation operation) {
    Place responses = child(operation.place(), "responses");
    List<String> statuses = new ArrayList<>();
    responses.node().fieldNames().forEachRemaining(statuses::add);
    return statuses.stream()
        .filter(s -> s.startsWith("2"))
        .sorted()
        .findFirst()
        .or(() -> statuses.stream().filter("default"::equals).findFirst())
        .map(s -> Map.entry(s, child(responses, s)));
  }

  /** The content of a body or response, JSON first. */
  Optional<Content> content(Place holder, boolean required) {
    JsonNode content = holder.node().path("content");
    String chosen = null;
    for (Map.Entry<String, JsonNode> media : content.properties()) {
      if (chosen == null || (isJson(media.getKey()) && !isJson(chosen))) {
        chosen = media.getKey();
      }
    }
    if (chosen == null) {
      return Optional.empty();
    }
    Place media = child(child(holder, "content"), chosen);
    return Optional.of(new Content(chosen, media, child(media, "schema"), required));
  }

  static boolean isJson(String mediaType) {
    return mediaType.matches("(?i)[^;]*[/+]json\\b.*");
  }

  /** URLs that an operation is at, with the defaults of their variables. */
  List<String> servers(Operation operation) {
    for (JsonNode owner : List.of(operation.place().node(), operation.item().node(), root)) {
      List<String> urls = new ArrayList<>();
      for (JsonNode server : owner.path("servers")) {
        String url = server.path("url").asText();
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
          url = url.replace(
              '{' + variable.getKey() + '}', variable.getValue().path("default").asText());
        }
        urls.add(url);
      }
      if (!urls.isEmpty()) {
        return urls;
      }
    }
    String scheme = root.path("schemes").path(0).asText("https");
    return List.of(
        root.has("host")
            ? scheme + "://" + root.path("host").asText()
                + root.path("basePath").asText()
            : "/");
  }

  Place child(Place parent, String key) {
    return resolve(new Place(
        parent.pointer() + '/' + key.replace("~", "~0").replace("/", "~1"),
        parent.node().path(key)));
  }

  Place item(Place parent, int index) {
    return resolve(new Place(parent.pointer() + '/' + index, parent.node().path(index)));
  }

  private Place resolve(Place place) {
    Place at = place;
    for (int hops = 0; hops < 20 && at.node().path("$ref").isTextual(); hops++) {
      String reference = at.node().get("$ref").asText();
      if (!reference.startsWith("#/")) {
        return at;
      }
      String pointer =
          URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      at = new Place(pointer, root.at(pointer));
    }
    return at;
  }
}
