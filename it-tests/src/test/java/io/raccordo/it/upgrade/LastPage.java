package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A page without items, which leads nowhere. */
final class LastPage {
  JsonNode of(JsonNode page) {
    if (page instanceof ArrayNode) {
      return JsonNodeFactory.instance.arrayNode();
    }
    if (!(page instanceof ObjectNode object)) {
      return page;
    }
    ObjectNode last = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!member.getKey().matches("(?i).*(next|cursor|after|has_?more|pages|paging).*")) {
        last.set(member.getKey(), of(member.getValue()));
      }
    }
    return last;
  }
}
