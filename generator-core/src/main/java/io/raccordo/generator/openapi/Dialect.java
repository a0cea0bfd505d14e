package io.raccordo.generator.openapi;

/** The notations that documents come in. */
enum Dialect {
  SWAGGER_2_0("2.0"),
  OPENAPI_3_0("3.0"),
  OPENAPI_3_1("3.1"),
  OPENAPI_3_2("3.2");

  private final String label;

  Dialect(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether keywords beside {@code $ref} count, as JSON Schema 2020-12 has it. */
  boolean referencesHaveSiblings() {
    return compareTo(OPENAPI_3_1) >= 0;
  }
}
