package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.openapi.ObjectKind.Child;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through all objects of a document, used or not, and reports those that break a
 * {@linkplain StructureRule rule}. Nothing is lost by any of them: what a document cannot mean is
 * told, and read as the rest of this package reads it.
 */
final class StructureCheck {
  private final Diagnostics diagnostics;

  /** Rules by what they are about; none of those that came with a later OpenAPI. */
  private final Map<ObjectKind, List<StructureRule>> rules = new EnumMap<>(ObjectKind.class);

  /**
   * Kinds that have a rule, or hold a kind that has one: what is left out is not walked through.
   */
  private final Set<ObjectKind> ruled;

  StructureCheck(Dialect dialect, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    for (StructureRule rule : StructureRule.ALL) {
      if (dialect.compareTo(rule.since()) >= 0) {
        rules.computeIfAbsent(rule.kind(), k -> new ArrayList<>()).add(rule);
      }
    }
    ruled = EnumSet.noneOf(ObjectKind.class);
    ruled.addAll(rules.keySet());
    boolean more = true;
    while (more) {
      more = false;
      for (ObjectKind kind : ObjectKind.values()) {
        more |= kind.children().values().stream().anyMatch(c -> ruled.contains(c.kind()))
            && ruled.add(kind);
      }
    }
  }

  void check(Place place, ObjectKind kind) {
    JsonNode node = place.node();
    if (!node.isObject() || node.has("$ref")) {
      return;
    }
    for (StructureRule rule : rules.getOrDefault(kind, List.of())) {
      if (rule.broken().test(node)) {
        diagnostics.info("misplaced-member", place.origin(), rule.message());
      }
    }
    Map<String, Child> children = kind.children();
    Child any = children.get("*");
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      Child child = children.getOrDefault(member.getKey(), any);
      if (child != null && ruled.contains(child.kind()) && member.getValue().isContainerNode()) {
        descend(new Place(place.document(), place, member.getKey(), member.getValue()), child);
      }
    }
  }

  private void descend(Place member, Child child) {
    if (child.many()) {
      member.children().forEach(each -> check(each, child.kind()));
    } else {
      check(member, child.kind());
    }
  }
}
