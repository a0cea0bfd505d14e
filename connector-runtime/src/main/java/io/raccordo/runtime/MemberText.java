package io.raccordo.runtime;

import tools.jackson.databind.JsonNode;

/** A JSON value as text, for places that have no JSON: paths, queries, header fields, forms. */
final class MemberText {
  private MemberText() {}

  /** Text as it is, numbers and booleans as in JSON, null as nothing, lists and objects as JSON. */
  static String of(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isNull()) {
      return "";
    }
    return value.isNumber() && !value.isIntegralNumber()
        ? value.decimalValue().toPlainString()
        : value.toString();
  }
}
