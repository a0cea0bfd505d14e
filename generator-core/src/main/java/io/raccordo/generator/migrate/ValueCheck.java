package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.plan.UpgradePlan.Step.MapValues;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds values that a file states against the schemas of the members that they are for. */
final class ValueCheck {
  private final Diagnostics diagnostics;
  private final Origin origin;

  /** A check of the values under this place. */
  ValueCheck(Diagnostics diagnostics, Origin origin) {
    this.diagnostics = diagnostics;
    this.origin = origin;
  }

  /**
   * Reports values of an enum that a table does not list, and listed ones that never come.
   *
   * @param values of the enum; null when it is none
   * @param complete whether each must be listed
   */
  void oldValues(MapValues map, @Nullable Set<JsonNode> values, boolean complete) {
    if (values == null) {
      return;
    }
    List<String> texts =
        values.stream().filter(v -> !v.isNull()).map(JsonNode::asText).toList();
    List<String> forgotten =
        texts.stream().filter(text -> !map.values().containsKey(text)).toList();
    if (complete && !forgotten.isEmpty()) {
      diagnostics.error(
          "unmapped-value",
          origin,
          "The table of " + map.pointer() + " leaves out " + Listing.of(forgotten) + '.',
          "Write the new value behind each old one.");
    }
    for (String key : map.values().keySet()) {
      if (!texts.contains(key)) {
        diagnostics.warn(
            "unknown-value",
            origin.child(key),
            '"' + key + "\" is not among the values of " + map.pointer() + '.',
            Nearest.question(Nearest.to(key, texts)) + "It has " + Listing.of(texts) + '.');
      }
    }
  }

  /** Reports a value that does not fit where it is written. */
  void newValue(String key, JsonNode value, String to, SchemaFacts facts, List<Integer> schemas) {
    if (value.isNull()) {
      nothing(key, to, facts, schemas);
      return;
    }
    Set<JsonType> types = facts.types(schemas);
    if (!SchemaFacts.admits(types, SchemaFacts.typeOf(value))) {
      diagnostics.error(
          "type-mismatch",
          origin.child(key),
          Mapping.described(value) + " does not fit " + to + ", which is of type " + Types.of(types)
              + '.',
          types.equals(Set.of(JsonType.STRING)) && value.isValueNode()
              ? "Put it in quotes."
              : "Write a value of that type.");
      return;
    }
    Set<JsonNode> values = facts.values(schemas);
    if (values != null && values.stream().noneMatch(v -> same(v, value))) {
      List<String> texts = values.stream().map(JsonNode::asText).toList();
      diagnostics.error(
          "unknown-value",
          origin.child(key),
          Mapping.described(value) + " is not among the values of " + to + '.',
          Nearest.question(Nearest.to(value.asText(), texts)) + "It has " + Listing.of(texts)
              + '.');
    }
  }

  private void nothing(String key, String to, SchemaFacts facts, List<Integer> schemas) {
    if (!facts.nullable(schemas)) {
      diagnostics.error(
          "type-mismatch",
          origin.child(key),
          "null does not fit " + to + ", which is never null.",
          "Write a value.");
    }
  }

  private static boolean same(JsonNode a, JsonNode b) {
    boolean numbers = a.isNumber() && b.isNumber();
    return numbers ? a.decimalValue().compareTo(b.decimalValue()) == 0 : a.equals(b);
  }
}
