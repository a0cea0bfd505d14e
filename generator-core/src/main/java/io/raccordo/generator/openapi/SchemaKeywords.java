package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keywords of schema objects by what they do. */
final class SchemaKeywords {
  /** What a keyword speaks of. */
  enum Group {
    BOUNDS,
    OBJECT,
    ARRAY,
    COMPOSITION,
    ANNOTATIONS,
    NOT_MODELLED
  }

  /**
   * Keywords that limit values and have no counterpart in the model: values are taken more freely
   * than the document says.
   */
  static final List<String> NOT_MODELLED = List.of(
      "if",
      "contains",
      "propertyNames",
      "dependentSchemas",
      "dependentRequired",
      "dependencies",
      "unevaluatedItems");

  private static final Map<String, Group> GROUPS = groups();

  private SchemaKeywords() {}

  private static Map<String, Group> groups() {
    Map<String, Group> groups = new HashMap<>();
    NOT_MODELLED.forEach(k -> groups.put(k, Group.NOT_MODELLED));
    List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
        .forEach(k -> groups.put(k, Group.BOUNDS));
    List.of("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems")
        .forEach(k -> groups.put(k, Group.BOUNDS));
    List.of("minProperties", "maxProperties").forEach(k -> groups.put(k, Group.BOUNDS));
    List.of("properties", "patternProperties", "required", "additionalProperties")
        .forEach(k -> groups.put(k, Group.OBJECT));
    groups.put("unevaluatedProperties", Group.OBJECT);
    List.of("items", "prefixItems", "additionalItems").forEach(k -> groups.put(k, Group.ARRAY));
    List.of("$ref", "$dynamicRef", "$recursiveRef").forEach(k -> groups.put(k, Group.COMPOSITION));
    List.of("allOf", "oneOf", "anyOf", "not", "discriminator")
        .forEach(k -> groups.put(k, Group.COMPOSITION));
    List.of("title", "description", "deprecated", "readOnly", "writeOnly", "default")
        .forEach(k -> groups.put(k, Group.ANNOTATIONS));
    return groups;
  }

  /** What the schema object speaks of, types apart. */
  static Set<Group> groups(Place place) {
    Set<Group> present = EnumSet.noneOf(Group.class);
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      String keyword = member.getKey();
      Group group = GROUPS.get(keyword);
      if (group != null) {
        present.add(group);
      } else if (keyword.startsWith("x-")) {
        present.add(Group.ANNOTATIONS);
      }
    }
    return present;
  }

  /** Whether a keyword limits values. */
  static boolean limits(String keyword) {
    Group group = GROUPS.get(keyword);
    return (group != null && group != Group.ANNOTATIONS)
        || List.of("type", "format", "enum", "const").contains(keyword);
  }
}
