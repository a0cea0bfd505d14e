package io.raccordo.runtime;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** A JSON value as text, for places that have no JSON: paths, queries, header fields, forms. */
final class MemberText {
  private static final int LONGEST_PLAIN = 100;

  private MemberText() {}

  /** Text as it is, numbers and booleans as in JSON, null as nothing, lists and objects as JSON. */
  static String of(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isNull()) {
      return "";
    }
    if (!value.isNumber() || value.isIntegralNumber()) {
      return value.toString();
    }
    BigDecimal number = value.decimalValue();
    // A few bytes such as 1e999999999 would otherwise become gigabytes.
    return Math.abs(number.scale()) > LONGEST_PLAIN ? number.toString() : number.toPlainString();
  }
}
