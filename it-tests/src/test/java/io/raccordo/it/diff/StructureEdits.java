package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.diff.Edit.Area;
import io.raccordo.it.diff.Edit.Change;
import io.raccordo.it.diff.Edit.Expected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edits of what objects, arrays and unions are made of. */
final class StructureEdits extends Edits {
  private static final String NEW = "raccordoNew";

  StructureEdits(SchemaSite site) {
    super(site);
  }

  @Override
  void make(Area area) {
    if (has("enum", "const") || site.text()) {
      return;
    }
    switch (area) {
      case REQUIRED -> required();
      case PROPERTIES -> properties();
      case ADDITIONAL_PROPERTIES -> additionalProperties();
      case ITEMS -> items();
      default -> composition();
    }
  }

  private Set<String> requiredNames() {
    Set<String> names = new LinkedHashSet<>();
    schema.path("required").forEach(n -> names.add(n.asText()));
    return names;
  }

  private static void require(ObjectNode s, String name) {
    s.withArray("/required").add(name);
  }

  /** Names of properties that are sent in both directions, and are no references. */
  private List<String> names(boolean required) {
    Set<String> all = requiredNames();
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode value = property.getValue();
      if (all.contains(property.getKey()) == required
          && value.has("type")
          && !value.path("readOnly").asBoolean()
          && !value.path("writeOnly").asBoolean()) {
        names.add(property.getKey());
      }
    }
    return names;
  }

  private void required() {
    if (!is("object") || has("maxProperties", "minProperties")) {
      return;
    }
    names(false).stream()
        .limit(3)
        .forEach(name -> shrink(Area.REQUIRED, "required: " + name, with(s -> require(s, name))));
    names(true).stream()
        .limit(3)
        .forEach(name -> grow(Area.REQUIRED, "optional: " + name, with(s -> {
          Set<String> left = requiredNames();
          left.remove(name);
          ArrayNode list = s.putArray("required");
          left.forEach(list::add);
          if (left.isEmpty()) {
            s.remove("required");
          }
        })));
    if (openObject()) {
      shrink(Area.REQUIRED, "an undeclared name", with(s -> require(s, NEW)));
    }
    if (requiredNames().size() > 1) {
      same(Area.REQUIRED, "names in another order", with(s -> {
        List<String> names = new ArrayList<>(requiredNames());
        Collections.reverse(names);
        ArrayNode list = s.putArray("required");
        names.forEach(list::add);
      }));
    }
  }

  private void properties() {
    Change optionalGone = new Change(Expected.NO_ERROR, Expected.WARNING);
    Change noError = new Change(Expected.NO_ERROR, Expected.NO_ERROR);
    if (openObject()) {
      ObjectNode optional =
          with(s -> s.withObject("/properties").putObject(NEW).put("type", "string"));
      add(Area.PROPERTIES, "optional property added", optional, noError, optionalGone);
      ObjectNode required = optional.deepCopy();
      require(required, NEW);
      shrink(Area.PROPERTIES, "required property added", required);
      names(true).stream().limit(2).forEach(name -> {
        ObjectNode without = with(s -> {
          ((ObjectNode) s.get("properties")).remove(name);
          Set<String> left = requiredNames();
          left.remove(name);
          ArrayNode list = s.putArray("required");
          left.forEach(list::add);
        });
        grow(Area.PROPERTIES, "required property removed: " + name, without);
      });
    }
    if (is("object") && !has("patternProperties", "minProperties", "maxProperties")) {
      ObjectNode closed = with(s -> s.put("additionalProperties", false));
      ObjectNode more = closed.deepCopy();
      more.withObject("/properties").putObject(NEW).put("type", "string");
      add(
          Area.PROPERTIES,
          "optional property added to a closed object",
          closed,
          more,
          optionalGone,
          new Change(Expected.ERROR, Expected.NO_ERROR));
    }
  }

  private void additionalProperties() {
    if (!openObject()) {
      return;
    }
    ObjectNode closed = with(s -> s.put("additionalProperties", false));
    ObjectNode typed = with(s -> s.putObject("additionalProperties").put("type", "integer"));
    ObjectNode unstated = with(s -> s.remove("additionalProperties"));
    ObjectNode free = with(s -> s.put("additionalProperties", true));
    ObjectNode anything = with(s -> s.putObject("additionalProperties"));
    Area area = Area.ADDITIONAL_PROPERTIES;
    add(area, "closed", closed, Change.SHRANK, Change.GREW_MILDLY);
    add(area, "typed", typed, Change.SHRANK, Change.GREW_MILDLY);
    add(area, "typed, closed", typed, closed, Change.SHRANK, Change.GREW_MILDLY);
    ObjectNode texts = with(s -> s.putObject("additionalProperties").put("type", "string"));
    add(area, "otherwise typed", typed, texts, Change.OTHER, Change.OTHER);
    add(area, "unstated or true", unstated, free, Change.SAME, Change.SAME);
    add(area, "true or empty", free, anything, Change.SAME, Change.SAME);
  }

  private void items() {
    if (!is("array") || schema.path("maxItems").asInt(9) < 1 || has("prefixItems")) {
      return;
    }
    ObjectNode texts = with(s -> s.putObject("items").put("type", "string"));
    ObjectNode numbers = with(s -> s.putObject("items").put("type", "integer"));
    ObjectNode anything = with(s -> s.putObject("items"));
    add(Area.ITEMS, "other items", texts, numbers, Change.OTHER, Change.OTHER);
    add(Area.ITEMS, "any items", numbers, anything, Change.GREW, Change.SHRANK);
    if (lists) {
      ObjectNode unstated = with(s -> s.remove("items"));
      add(Area.ITEMS, "items limited", unstated, texts, Change.SHRANK, Change.GREW);
      add(Area.ITEMS, "any items or unstated", anything, unstated, Change.SAME, Change.SAME);
    }
    ObjectNode limited = with(s -> s.putObject("items").put("type", "string").put("maxLength", 4));
    add(Area.ITEMS, "limit of items", texts, limited, Change.SHRANK, Change.GREW);
  }

  private void composition() {
    if (type().isEmpty() || has("nullable") || schema.get("type").isArray()) {
      return;
    }
    for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
      same(Area.COMPOSITION, keyword + " of one", union(keyword, schema));
    }
    ObjectNode other = NODES.objectNode().put("type", is("boolean") ? "string" : "boolean");
    ObjectNode third = NODES.objectNode();
    third.put("type", is("array") ? "object" : "array").putObject("items").put("type", "string");
    if (is("array")) {
      third.remove("items");
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      ObjectNode two = union(keyword, schema, other);
      ObjectNode three = union(keyword, schema, other, third);
      grow(Area.COMPOSITION, keyword + " of two", two);
      add(Area.COMPOSITION, keyword + " of three", two, three, Change.GREW, Change.SHRANK);
      ObjectNode turned = union(keyword, other, schema);
      add(Area.COMPOSITION, keyword + " turned round", two, turned, Change.SAME, Change.SAME);
      ObjectNode cats = union(keyword, tagged("cat"), tagged("dog"));
      ObjectNode all = union(keyword, tagged("cat"), tagged("dog"), tagged("owl"));
      add(Area.COMPOSITION, keyword + " of tagged objects", all, cats, Change.SHRANK, Change.GREW);
      ObjectNode tight = cats.deepCopy();
      require((ObjectNode) tight.get(keyword).get(1), "name");
      add(Area.COMPOSITION, keyword + " member limited", cats, tight, Change.SHRANK, Change.GREW);
    }
    equivalents(other, third);
    if (openObject()) {
      ObjectNode demand = NODES.objectNode();
      require(demand, NEW);
      shrink(Area.COMPOSITION, "allOf with a required name", union("allOf", schema, demand));
    }
    if (freeText()) {
      ObjectNode limit = NODES.objectNode().put("maxLength", 5);
      shrink(Area.COMPOSITION, "allOf with a limit", union("allOf", schema, limit));
      shrink(
          Area.COMPOSITION, "not", with(s -> s.putObject("not").putArray("enum").add("forbidden")));
    }
  }

  /** The same said otherwise. */
  private void equivalents(ObjectNode other, ObjectNode third) {
    ObjectNode flat = union("anyOf", schema, other, third);
    ObjectNode nested = union("anyOf", union("anyOf", schema, other), third);
    add(Area.COMPOSITION, "anyOf in anyOf", flat, nested, Change.SAME, Change.SAME);
    ObjectNode one = union("oneOf", schema, other);
    ObjectNode any = union("anyOf", schema, other);
    add(Area.COMPOSITION, "oneOf or anyOf of two types", one, any, Change.SAME, Change.SAME);
    if (openObject() && requiredNames().size() > 0) {
      ObjectNode rest = with(s -> s.remove("required"));
      ObjectNode demand = NODES.objectNode();
      demand.set("required", schema.get("required"));
      same(Area.COMPOSITION, "required names in allOf", union("allOf", rest, demand));
    }
    if (freeText()) {
      ObjectNode limited = with(s -> s.put("maxLength", 9));
      ObjectNode limit = NODES.objectNode().put("maxLength", 9);
      ObjectNode split = union("allOf", schema, limit);
      add(Area.COMPOSITION, "limit in allOf", limited, split, Change.SAME, Change.SAME);
      ObjectNode values = with(s -> s.putArray("enum").add("one").add("two"));
      ObjectNode first = with(s -> s.putArray("enum").add("one"));
      ObjectNode second = with(s -> s.putArray("enum").add("two"));
      ObjectNode parts = union("anyOf", first, second);
      if (!has("default", "deprecated")) {
        add(Area.COMPOSITION, "values in anyOf", values, parts, Change.SAME, Change.SAME);
      }
      if (lists) {
        ObjectNode list = withType("string", "integer");
        ObjectNode members = union("anyOf", schema, NODES.objectNode().put("type", "integer"));
        if (!has("default", "deprecated")) {
          add(Area.COMPOSITION, "types in anyOf", list, members, Change.SAME, Change.SAME);
        }
      }
    }
  }

  private static ObjectNode tagged(String kind) {
    ObjectNode result = NODES.objectNode().put("type", "object");
    require(result, "kind");
    ObjectNode properties = result.putObject("properties");
    properties.putObject("kind").put("type", "string").putArray("enum").add(kind);
    properties.putObject("name").put("type", "string");
    properties.putObject(kind + "Size").put("type", "integer");
    return result;
  }

  private static ObjectNode union(String keyword, ObjectNode... members) {
    ObjectNode result = NODES.objectNode();
    ArrayNode all = result.putArray(keyword);
    for (ObjectNode member : members) {
      all.add(member.deepCopy());
    }
    return result;
  }
}
