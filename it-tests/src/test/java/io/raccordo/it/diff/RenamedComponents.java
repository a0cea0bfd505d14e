package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All components under other names, in another order. A schema whose name is sent as the value of a
 * discriminator keeps it, and so do security schemes: users know connections by their names.
 */
final class RenamedComponents implements Disguise {
  private static final List<String> HOLDERS = List.of(
      "/components/schemas",
      "/components/parameters",
      "/components/responses",
      "/components/requestBodies",
      "/components/headers",
      "/components/examples",
      "/components/callbacks",
      "/components/links",
      "/definitions",
      "/parameters",
      "/responses");

  @Override
  public Optional<ObjectNode> apply(ObjectNode document) {
    Set<String> sent = Discriminators.sentNames(document);
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String holder : HOLDERS) {
      if (document.at(holder) instanceof ObjectNode components) {
        rename(components, holder, sent, renamed);
      }
    }
    if (renamed.isEmpty()) {
      return Optional.empty();
    }
    Part.walk(document, (part, node) -> mapping(node, renamed));
    references(document, renamed);
    return Optional.of(document);
  }

  private static void rename(
      ObjectNode components, String holder, Set<String> sent, Map<String, String> renamed) {
    boolean schemas = holder.endsWith("schemas") || holder.endsWith("definitions");
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(components.properties());
    components.removeAll();
    // In the order of their numbers, backwards: not the order of the document.
    for (int i = members.size() - 1; i >= 0; i--) {
      String name = members.get(i).getKey();
      String other = schemas && sent.contains(name) ? name : "Renamed" + i;
      components.set(other, members.get(i).getValue());
      if (!other.equals(name)) {
        renamed.put('#' + holder + '/' + Pointers.escape(name), '#' + holder + '/' + other);
      }
    }
  }

  private static void mapping(ObjectNode node, Map<String, String> renamed) {
    if (node.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(mapping.properties())) {
        String to = entry.getValue().asText();
        String other = renamed.get(to.startsWith("#") ? to : "#/components/schemas/" + to);
        if (other != null) {
          mapping.put(entry.getKey(), other);
        }
      }
    }
  }

  /** References of any object: examples that look like one are none the worse for it. */
  private static void references(JsonNode node, Map<String, String> renamed) {
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      String to = object.get("$ref").asText();
      for (String target = to; target.length() > 1; target = Pointers.parent(target)) {
        String other = renamed.get(Pointers.decoded(target));
        if (other != null) {
          object.set("$ref", TextNode.valueOf(other + to.substring(target.length())));
          break;
        }
      }
    }
    node.forEach(child -> references(child, renamed));
  }
}
