package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.JsonType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of the kind of value: types, null in each way of saying it, enumeration,
 * constant.
 */
final class SchemaTypes {
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
    return new Types(types, nullable, constant, enumeration);
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
      default ->
        fields
            .diagnostics()
            .warn(
                "unknown-type",
                place.origin(),
                (node.isTextual() ? "\"" + name + "\"" : Fields.kind(node))
                    + " is no type of JSON Schema; any value is taken here.",
                "Use string, number, integer, boolean, array, object or null.");
    }
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
