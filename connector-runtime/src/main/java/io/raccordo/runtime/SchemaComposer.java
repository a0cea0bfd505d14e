package io.raccordo.runtime;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes schemas that need nothing else, of what a connector's file has in parts. */
final class SchemaComposer {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String REFERENCE = "#/$defs/";

  private final ModuleDescriptor module;
  private final SchemaFile file;

  SchemaComposer(ModuleDescriptor module, SchemaFile file) {
    this.module = module;
    this.file = file;
  }

  /** What an API version takes as the module's input. */
  ObjectNode input(ObjectNode parts, ApiVersion version) {
    ObjectNode schema = begin(parts.path("input"));
    if (schema.get("properties") instanceof ObjectNode properties) {
      List<Serving<?>> servings = module.servings(version);
      properties.remove(absent(servings));
      List<CallPlan> plans = plans(servings);
      presets(plans, properties);
      if (plans.isEmpty()) {
        plans = lastPlan();
      }
      List<String> required = required(plans, properties);
      if (!required.isEmpty()) {
        ArrayNode keys = schema.putArray("required");
        required.forEach(keys::add);
      }
    }
    return complete(schema, "readOnly");
  }

  /** What the module puts out. */
  ObjectNode output(ObjectNode parts) {
    return complete(begin(parts.path("output")), "writeOnly");
  }

  private ObjectNode begin(JsonNode part) {
    ObjectNode schema = JsonCodec.object();
    schema.put("$schema", DIALECT);
    schema.put("title", module.label());
    if (part instanceof ObjectNode object) {
      schema.setAll(object);
    }
    return schema;
  }

  private static Set<String> absent(List<Serving<?>> servings) {
    Set<String> absent = new LinkedHashSet<>();
    for (int i = 0; i < servings.size(); i++) {
      if (i == 0) {
        absent.addAll(servings.get(i).absent());
      } else {
        absent.retainAll(servings.get(i).absent());
      }
    }
    return absent;
  }

  private static List<CallPlan> plans(List<Serving<?>> servings) {
    List<CallPlan> plans = new ArrayList<>(1);
    for (Serving<?> serving : servings) {
      if (serving instanceof Binding binding) {
        plans.add(binding.plan());
      }
    }
    return plans;
  }

  /** A module that is carried over asks for what it asked for when the API served it itself. */
  private List<CallPlan> lastPlan() {
    List<CallPlan> plans = plans(module.servings());
    return plans.isEmpty() ? plans : List.of(plans.get(plans.size() - 1));
  }

  /** What each of the bindings needs and none of them adds itself. */
  private static List<String> required(List<CallPlan> plans, ObjectNode properties) {
    List<String> required = new ArrayList<>(properties.propertyNames());
    for (CallPlan plan : plans) {
      List<String> path = RequestFactory.pathMembers(plan);
      required.removeIf(key -> plan.presets().containsKey(key)
          || !(path.contains(key) || plan.required().contains(key)));
    }
    return plans.isEmpty() ? List.of() : required;
  }

  private static void presets(List<CallPlan> plans, ObjectNode properties) {
    if (plans.size() == 1) {
      plans.get(0).presets().forEach((key, value) -> {
        if (properties.get(key) instanceof ObjectNode property) {
          property.set("default", value);
        }
      });
    }
  }

  /** Takes out what goes the other way, and adds the types that are reached. */
  private ObjectNode complete(ObjectNode schema, String otherWay) {
    TreeMap<String, JsonNode> reached = new TreeMap<>();
    Deque<ObjectNode> open = new ArrayDeque<>();
    open.add(schema);
    while (!open.isEmpty()) {
      Set<String> names = new LinkedHashSet<>();
      visit(open.remove(), each -> {
        if (each.get("properties") instanceof ObjectNode properties) {
          properties.removeIf(property -> property.path(otherWay).booleanValue(false));
          entitle(properties);
        }
        String reference = each.path("$ref").stringValue("");
        if (reference.startsWith(REFERENCE)) {
          names.add(name(reference.substring(REFERENCE.length())));
        }
      });
      for (String name : names) {
        if (!reached.containsKey(name)) {
          ObjectNode definition = definition(name);
          reached.put(name, definition);
          open.add(definition);
        }
      }
    }
    if (!reached.isEmpty()) {
      schema.putObject("$defs").setAll(reached);
    }
    return schema;
  }

  /** Titles that follow from names are not in the file: they would be a sixth of it. */
  private static void entitle(ObjectNode properties) {
    properties.forEachEntry((key, property) -> {
      String title = Words.of(key);
      if (!title.isEmpty() && property instanceof ObjectNode schema && !schema.has("title")) {
        schema.put("title", title);
      }
    });
  }

  /** A JSON Pointer's last token, as a URI fragment (RFC 6901, section 6). */
  private static String name(String fragment) {
    String token = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    return token.replace("~1", "/").replace("~0", "~");
  }

  private ObjectNode definition(String name) {
    ObjectNode definition = file.definition(name);
    if (definition == null) {
      throw new InvalidConfigurationException(
          module.toString(),
          "The connector's schemas speak of the type " + name
              + " and do not have it; generate the connector again.");
    }
    return definition;
  }

  /**
   * Visits a schema and those in it, each before those in it. Only the keywords that connectors
   * have: what looks like a schema in an example or default is none.
   */
  private static void visit(JsonNode node, Consumer<ObjectNode> visitor) {
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    visitor.accept(schema);
    schema.path("properties").forEach(each -> visit(each, visitor));
    schema.path("anyOf").forEach(each -> visit(each, visitor));
    visit(schema.path("items"), visitor);
    visit(schema.path("additionalProperties"), visitor);
  }
}
