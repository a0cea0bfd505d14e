package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Conditions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@link Conditions} of a schema object. */
final class ConditionsReader {
  private static final List<String> KEYWORDS = List.of(
      "if",
      "then",
      "else",
      "contains",
      "minContains",
      "maxContains",
      "propertyNames",
      "dependentRequired",
      "dependentSchemas",
      "unevaluatedItems",
      "unevaluatedProperties",
      "contentSchema",
      "contentMediaType",
      "contentEncoding");

  private final SchemaLowering schemas;
  private final Fields fields;

  ConditionsReader(SchemaLowering schemas, Fields fields) {
    this.schemas = schemas;
    this.fields = fields;
  }

  Conditions read(Place place) {
    if (KEYWORDS.stream().noneMatch(place.node()::has)) {
      return Conditions.NONE;
    }
    return new Conditions(
        schema(place, "if"),
        schema(place, "then"),
        schema(place, "else"),
        schema(place, "contains"),
        number(place, "minContains"),
        number(place, "maxContains"),
        schema(place, "propertyNames"),
        dependentRequired(place),
        dependentSchemas(place),
        schema(place, "unevaluatedItems"),
        schema(place, "unevaluatedProperties"),
        schema(place, "contentSchema"),
        fields.text(place, "contentMediaType"),
        fields.text(place, "contentEncoding"));
  }

  private OptionalInt schema(Place place, String keyword) {
    Place child = place.child(keyword);
    return child == null ? OptionalInt.empty() : OptionalInt.of(schemas.id(child));
  }

  private static @Nullable Integer number(Place place, String keyword) {
    JsonNode node = place.node().path(keyword);
    return node.canConvertToInt() && node.isNumber() ? node.intValue() : null;
  }

  private Map<String, Set<String>> dependentRequired(Place place) {
    Map<String, Set<String>> result = new LinkedHashMap<>();
    Place object = fields.object(place, "dependentRequired");
    if (object != null) {
      for (Place member : object.children()) {
        Set<String> names = new LinkedHashSet<>();
        member.node().forEach(name -> {
          if (name.isTextual()) {
            names.add(name.textValue());
          }
        });
        result.put(member.token(), names);
      }
    }
    return result;
  }

  private Map<String, Integer> dependentSchemas(Place place) {
    Map<String, Integer> result = new LinkedHashMap<>();
    Place object = fields.object(place, "dependentSchemas");
    if (object != null) {
      object.children().forEach(member -> result.put(member.token(), schemas.id(member)));
    }
    return result;
  }
}
