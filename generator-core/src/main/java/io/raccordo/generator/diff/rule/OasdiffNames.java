package io.raccordo.generator.diff.rule;

import java.util.Map;

/** Ids that oasdiff forms in its own way, so that severity files written for it apply here. */
final class OasdiffNames {
  private static final Map<String, String> BY_REGULAR_ID = Map.of(
      "request-body-type-specialized", "request-body-type-changed",
      "request-property-type-specialized", "request-property-type-changed",
      "request-parameter-type-specialized", "request-parameter-type-changed",
      "response-body-enum-value-removed", "response-mediatype-enum-value-removed");

  private OasdiffNames() {}

  static String of(String regularId) {
    return BY_REGULAR_ID.getOrDefault(regularId, regularId);
  }
}
