package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * What counts beside {@code $ref}. From 3.1 on everything does. Before, the specification ignores
 * it all, but what annotates or admits null is meant by those who write it, and harms nobody.
 */
final class SiblingKeywords {
  private static final Set<String> NEVER = Set.of(
      "$ref",
      "$dynamicRef",
      "$recursiveRef",
      "$id",
      "$schema",
      "$anchor",
      "$dynamicAnchor",
      "$recursiveAnchor",
      "$defs",
      "$comment",
      "example",
      "examples",
      "externalDocs",
      "xml");

  private static final Set<String> BEFORE_3_1 = Set.of(
      "title",
      "description",
      "deprecated",
      "readOnly",
      "writeOnly",
      "nullable",
      "x-nullable",
      "default");

  private SiblingKeywords() {}

  /** Whether the object is a reference and nothing that counts besides. */
  static boolean plainReference(Place place, Dialect dialect) {
    if (place.reference() == null) {
      return false;
    }
    if (place.node().size() == 1) {
      return true;
    }
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      if (counts(member.getKey(), dialect)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a keyword beside {@code $ref} counts. */
  static boolean counts(String keyword, Dialect dialect) {
    return dialect.referencesHaveSiblings()
        ? !NEVER.contains(keyword)
        : BEFORE_3_1.contains(keyword);
  }
}
