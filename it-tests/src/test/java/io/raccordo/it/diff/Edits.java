package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.diff.Edit.Area;
import io.raccordo.it.diff.Edit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to one schema. The schema is read as a document, keyword by keyword. */
abstract class Edits {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  final SchemaSite site;
  final ObjectNode schema;

  /** Whether type lists, const and numeric exclusive bounds are there: OpenAPI 3.1 and later. */
  final boolean lists;

  private final List<Edit> result = new ArrayList<>();

  Edits(SchemaSite site) {
    this.site = site;
    this.schema = site.schema();
    this.lists = site.excerpt().document().get("openapi").asText().compareTo("3.1") >= 0;
  }

  /** All edits of an area that make sense here. */
  static List<Edit> of(SchemaSite site, Area area) {
    Edits edits = switch (area) {
      case TYPE, NULLABILITY, ENUM, CONST, PATTERN, FORMAT -> new ValueEdits(site);
      case NUMBER, LENGTH, ITEM_COUNT, PROPERTY_COUNT, UNIQUE_ITEMS, MULTIPLE_OF ->
        new BoundEdits(site);
      case REQUIRED, PROPERTIES, ADDITIONAL_PROPERTIES, ITEMS, COMPOSITION ->
        new StructureEdits(site);
    };
    edits.make(area);
    return edits.result;
  }

  abstract void make(Area area);

  /** The one type besides null; empty when there is none or there are several. */
  final String type() {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      List<String> names = new ArrayList<>();
      type.forEach(t -> names.add(t.asText()));
      names.remove("null");
      return names.size() == 1 ? names.get(0) : "";
    }
    return type.asText();
  }

  final boolean is(String... types) {
    return List.of(types).contains(type());
  }

  final boolean has(String... keywords) {
    for (String keyword : keywords) {
      if (schema.has(keyword)) {
        return true;
      }
    }
    return false;
  }

  /** A text of which nothing else is said. */
  final boolean freeText() {
    return is("string") && !has("enum", "const", "format", "pattern", "minLength", "maxLength");
  }

  final boolean openObject() {
    return is("object")
        && !has("enum", "const", "patternProperties", "maxProperties", "minProperties")
        && (!has("additionalProperties") || schema.get("additionalProperties").asBoolean());
  }

  /** The schema as it is, changed. */
  final ObjectNode with(Consumer<ObjectNode> change) {
    ObjectNode copy = schema.deepCopy();
    change.accept(copy);
    return copy;
  }

  /** Another type; null stays if it was there. */
  final ObjectNode withType(String... types) {
    return with(s -> {
      boolean nullable = s.get("type").isArray() && s.get("type").size() > 1;
      if (types.length == 1 && !nullable) {
        s.put("type", types[0]);
        return;
      }
      ArrayNode all = s.putArray("type");
      for (String type : types) {
        all.add(type);
      }
      if (nullable) {
        all.add("null");
      }
    });
  }

  final void add(Area area, String name, ObjectNode after, Change forth, Change back) {
    add(area, name, schema.deepCopy(), after, forth, back);
  }

  final void add(
      Area area, String name, ObjectNode before, ObjectNode after, Change forth, Change back) {
    result.add(new Edit(area, name, before, after, forth, back));
  }

  final void shrink(Area area, String name, ObjectNode after) {
    add(area, name, after, Change.SHRANK, Change.GREW);
  }

  final void grow(Area area, String name, ObjectNode after) {
    add(area, name, after, Change.GREW, Change.SHRANK);
  }

  final void replace(Area area, String name, ObjectNode after) {
    add(area, name, after, Change.OTHER, Change.OTHER);
  }

  final void same(Area area, String name, ObjectNode after) {
    add(area, name, after, Change.SAME, Change.SAME);
  }
}
