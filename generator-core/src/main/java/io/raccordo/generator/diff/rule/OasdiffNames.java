package io.raccordo.generator.diff.rule;

import java.util.Map;

/** Ids that oasdiff forms in its own way, so that severity files written for it apply here. */
final class OasdiffNames {
  private static final Map<String, String> BY_REGULAR_ID = Map.ofEntries(
      Map.entry("request-body-type-specialized", "request-body-type-changed"),
      Map.entry("request-property-type-specialized", "request-property-type-changed"),
      Map.entry("request-parameter-type-specialized", "request-parameter-type-changed"),
      Map.entry("response-body-enum-value-removed", "response-mediatype-enum-value-removed"),
      Map.entry("request-parameter-min-items-unset", "request-parameter-min-items-decreased"),
      Map.entry(
          "request-parameter-property-max-items-increased",
          "request-parameter-max-items-increased"),
      Map.entry(
          "request-parameter-property-max-items-decreased",
          "request-parameter-max-items-decreased"));

  private OasdiffNames() {}

  static String of(String regularId) {
    return BY_REGULAR_ID.getOrDefault(regularId, regularId);
  }
}
