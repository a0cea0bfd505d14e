package io.raccordo.runtime.json;

import tools.jackson.databind.JsonNode;

/** Conversions of a value that fail where they would lose something. More may come. */
public enum JsonConversion {
  /** Numbers and booleans as they are written in JSON. */
  TO_TEXT,
  /** Texts that are whole numbers, and numbers without a fraction. */
  TO_INTEGER,
  /** Texts that are numbers. */
  TO_NUMBER,
  /** {@code true}, {@code false}, 1 and 0, as text or number. */
  TO_BOOLEAN;

  JsonNode apply(Conversion conversion, JsonNode value) {
    return switch (this) {
      case TO_TEXT -> conversion.toText(value);
      case TO_INTEGER -> conversion.toInteger(value);
      case TO_NUMBER -> conversion.toNumber(value);
      case TO_BOOLEAN -> conversion.toBoolean(value);
    };
  }
}
