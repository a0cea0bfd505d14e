package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.source.ParsedDocument;
import io.raccordo.generator.source.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value inside a document, with the way to it. Pointers are spelled out only when somebody needs
 * one.
 */
record Place(ParsedDocument document, @Nullable Place parent, String token, JsonNode node) {
  static Place root(ParsedDocument document) {
    return new Place(document, null, "", document.root());
  }

  /** The child that a reference token names; null when there is none. */
  @Nullable
  Place child(String name) {
    JsonNode child = Pointer.child(node, name);
    return child == null ? null : new Place(document, this, name, child);
  }

  /** All children, in document order. */
  List<Place> children() {
    List<Place> children = new ArrayList<>(node.size());
    if (node.isObject()) {
      node.properties()
          .forEach(e -> children.add(new Place(document, this, e.getKey(), e.getValue())));
    } else {
      int index = 0;
      for (JsonNode child : node) {
        children.add(new Place(document, this, Integer.toString(index++), child));
      }
    }
    return children;
  }

  Origin origin() {
    Deque<String> tokens = new ArrayDeque<>();
    for (Place at = this; at.parent != null; at = at.parent) {
      tokens.push(at.token);
    }
    StringBuilder pointer = new StringBuilder();
    for (String each : tokens) {
      pointer.append('/').append(each.replace("~", "~0").replace("/", "~1"));
    }
    return new Origin(document.name(), pointer.toString());
  }

  /**
   * The reference that the object holds; null when it holds none. The dynamic ones of JSON Schema
   * lead to the nearest place of their name, as they do wherever nobody extends the schema.
   */
  @Nullable
  String reference() {
    if (!node.isObject()) {
      return null;
    }
    for (String keyword : List.of("$ref", "$dynamicRef")) {
      JsonNode reference = node.get(keyword);
      if (reference != null && reference.isTextual()) {
        return reference.textValue();
      }
    }
    return node.has("$recursiveRef") ? recursive() : null;
  }

  private @Nullable String recursive() {
    for (Place at = parent; at != null; at = at.parent) {
      if (at.node.path("$recursiveAnchor").asBoolean()) {
        return '#' + at.origin().pointer();
      }
    }
    return null;
  }
}
