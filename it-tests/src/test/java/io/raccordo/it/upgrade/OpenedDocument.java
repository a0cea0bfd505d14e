package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A document as generated models read answers by it: objects keep members that no schema names, and
 * a value may be of several forms.
 */
final class OpenedDocument {
  private OpenedDocument() {}

  static ObjectNode of(ObjectNode document) {
    ObjectNode opened = document.deepCopy();
    open(opened);
    return opened;
  }

  /** A pointer of the original in this, and of this in this; bodies of 2.0 are in no media type. */
  static String pointer(String original) {
    return original
        .replace("/oneOf/", "/anyOf/")
        .replaceAll("(/responses/[^/]+)/content/[^/]+/schema", "$1/schema");
  }

  private static void open(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String closed : List.of("additionalProperties", "unevaluatedProperties")) {
        if (object.path(closed).isBoolean() && !object.path(closed).asBoolean()) {
          object.remove(closed);
        }
      }
      if (object.path("oneOf").isArray() && !object.has("anyOf")) {
        object.set("anyOf", object.remove("oneOf"));
      }
    }
    node.forEach(OpenedDocument::open);
  }
}
