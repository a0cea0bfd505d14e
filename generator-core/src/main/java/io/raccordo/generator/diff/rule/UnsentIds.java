package io.raccordo.generator.diff.rule;

import java.util.Map;

/**
 * Ids for what happens to a property that is not sent in the direction in which it is looked at.
 */
final class UnsentIds {
  static final Map<String, String> BY_ID = Map.of(
      "request-property-enum-value-removed", "request-read-only-property-enum-value-removed",
      "request-property-max-decreased", "request-read-only-property-max-decreased",
      "request-property-exclusive-max-decreased",
          "request-read-only-property-exclusive-max-decreased",
      "request-property-max-length-decreased", "request-read-only-property-max-length-decreased",
      "request-property-min-increased", "request-read-only-property-min-increased",
      "request-property-exclusive-min-increased",
          "request-read-only-property-exclusive-min-increased",
      "response-property-enum-value-added", "response-write-only-property-enum-value-added");

  private UnsentIds() {}
}
