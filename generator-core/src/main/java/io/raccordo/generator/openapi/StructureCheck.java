package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.openapi.ObjectKind.Child;
import java.util.Map;

/**
 * Goes through all objects of a document, used or not, and reports those that break a
 * {@linkplain StructureRule rule}. Nothing is lost by any of them: what a document cannot mean is
 * told, and read as the rest of this package reads it.
 */
final class StructureCheck {
  private final Dialect dialect;
  private final Diagnostics diagnostics;

  StructureCheck(Dialect dialect, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
  }

  void check(Place place, ObjectKind kind) {
    JsonNode node = place.node();
    if (!node.isObject() || node.has("$ref")) {
      return;
    }
    for (StructureRule rule : StructureRule.ALL) {
      if (rule.kind() == kind
          && dialect.compareTo(rule.since()) >= 0
          && rule.broken().test(node)) {
        diagnostics.info("misplaced-member", place.origin(), rule.message());
      }
    }
    Map<String, Child> children = kind.children();
    Child any = children.get("*");
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      Child child = children.getOrDefault(member.getKey(), any);
      if (child != null && member.getValue().isContainerNode()) {
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
