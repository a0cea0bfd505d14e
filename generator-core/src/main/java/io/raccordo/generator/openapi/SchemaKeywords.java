package io.raccordo.generator.openapi;

import java.util.Set;

/** Keywords of schema objects by what they do. */
final class SchemaKeywords {
  /** Those that limit values. */
  static final Set<String> LIMITING = Set.of(
      "type",
      "format",
      "enum",
      "const",
      "properties",
      "required",
      "additionalProperties",
      "items",
      "allOf",
      "oneOf",
      "anyOf",
      "not",
      "minimum",
      "maximum",
      "minLength",
      "maxLength",
      "pattern",
      "minItems",
      "maxItems");

  private SchemaKeywords() {}
}
