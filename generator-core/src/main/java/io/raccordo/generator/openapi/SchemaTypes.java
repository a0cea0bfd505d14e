package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raccordo.generator.model.JsonType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of the kind of value: types, null in each way of saying it, enumeration,
 * constant.
 */
final class SchemaTypes {
  /** What authors write who have a programming language in mind. */
  private static final Map<String, JsonType> SPELLINGS = Map.ofEntries(
      Map.entry("str", JsonType.STRING),
      Map.entry("text", JsonType.STRING),
      Map.entry("String", JsonType.STRING),
      Map.entry("date", JsonType.STRING),
      Map.entry("datetime", JsonType.STRING),
      Map.entry("date-time", JsonType.STRING),
      Map.entry("uuid", JsonType.STRING),
      Map.entry("int", JsonType.INTEGER),
      Map.entry("Integer", JsonType.INTEGER),
      Map.entry("int32", JsonType.INTEGER),
      Map.entry("int64", JsonType.INTEGER),
      Map.entry("long", JsonType.INTEGER),
      Map.entry("float", JsonType.NUMBER),
      Map.entry("double", JsonType.NUMBER),
      Map.entry("decimal", JsonType.NUMBER),
      Map.entry("bool", JsonType.BOOLEAN),
      Map.entry("Boolean", JsonType.BOOLEAN),
      Map.entry("list", JsonType.ARRAY),
      Map.entry("Array", JsonType.ARRAY),
      Map.entry("dict", JsonType.OBJECT),
      Map.entry("map", JsonType.OBJECT),
      Map.entry("Object", JsonType.OBJECT));

  private final Fields fields;

  SchemaTypes(Fields fields) {
    this.fields = fields;
  }

  /** As {@link io.raccordo.generator.model.Schema} has them. */
  record Types(
      Set<JsonType> types,
      boolean nullable,
      @Nullable JsonNode constant,
      @Nullable List<JsonNode> enumeration) {}

  Types read(Place place) {
    Set<JsonType> types = types(place);
    boolean nullType = types.remove(JsonType.NULL);
    boolean nullable =
        nullType || fields.flag(place, "nullable") || fields.flag(place, "x-nullable");
    boolean onlyNull = nullType && types.isEmpty();
    JsonNode constant = place.node().get("const");
    if (constant != null && constant.isNull()) {
      onlyNull = true;
      constant = null;
    }
    List<JsonNode> enumeration = enumeration(place);
    if (enumeration != null && enumeration.removeIf(JsonNode::isNull)) {
      nullable = true;
      if (enumeration.isEmpty()) {
        onlyNull = true;
        enumeration = null;
      }
    }
    if (onlyNull) {
      types = EnumSet.of(JsonType.NULL);
      nullable = true;
    }
    if (types.equals(EnumSet.of(JsonType.STRING)) && enumeration != null) {
      asTexts(place, enumeration);
    }
    return new Types(types, nullable, constant, enumeration);
  }

  /** YAML takes 1.5 and true for what they look like; the type says that they are texts. */
  private void asTexts(Place place, List<JsonNode> enumeration) {
    boolean changed = false;
    for (int i = 0; i < enumeration.size(); i++) {
      JsonNode value = enumeration.get(i);
      if (value.isNumber() || value.isBoolean()) {
        enumeration.set(i, TextNode.valueOf(value.asText()));
        changed = true;
      }
    }
    if (changed) {
      fields
          .diagnostics()
          .info(
              "enum-value-as-text",
              place.origin().child("enum"),
              "The type is string, so values that are numbers or booleans are taken for texts.");
    }
  }

  private Set<JsonType> types(Place place) {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    Place type = place.child("type");
    if (type == null || type.node().isNull()) {
      return types;
    }
    if (type.node().isArray()) {
      type.children().forEach(t -> add(t, types));
    } else {
      add(type, types);
    }
    return types;
  }

  private void add(Place place, Set<JsonType> types) {
    JsonNode node = place.node();
    String name = node.isNull() ? "null" : node.isTextual() ? node.textValue() : "";
    switch (name) {
      case "string", "file" -> types.add(JsonType.STRING);
      case "integer" -> types.add(JsonType.INTEGER);
      case "number" -> types.add(JsonType.NUMBER);
      case "boolean" -> types.add(JsonType.BOOLEAN);
      case "array" -> types.add(JsonType.ARRAY);
      case "object" -> types.add(JsonType.OBJECT);
      case "null" -> types.add(JsonType.NULL);
      default -> otherwise(place, name, types);
    }
  }

  private void otherwise(Place place, String name, Set<JsonType> types) {
    JsonType meant = SPELLINGS.get(name);
    if (meant != null) {
      types.add(meant);
      unknown(
          place,
          '"' + name + "\" is no type of JSON Schema; it is taken for "
              + meant.name().toLowerCase(Locale.ROOT) + ".");
    } else {
      unknown(
          place,
          (place.node().isTextual() ? '"' + name + '"' : Fields.kind(place.node()))
              + " is no type of JSON Schema; any value is taken here.");
    }
  }

  private void unknown(Place place, String message) {
    fields
        .diagnostics()
        .warn(
            "unknown-type",
            place.origin(),
            message,
            "Use string, number, integer, boolean, array, object or null.");
  }

  private @Nullable List<JsonNode> enumeration(Place place) {
    Place values = fields.array(place, "enum");
    if (values == null) {
      return null;
    }
    List<JsonNode> enumeration = new ArrayList<>(values.node().size());
    values.node().forEach(enumeration::add);
    return enumeration;
  }
}
