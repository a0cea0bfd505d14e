package io.raccordo.it.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Counts the operations of a document in its tree, with nothing of the reader that is tested: HTTP
 * methods below paths, webhooks and, of each of them, callbacks.
 */
final class DeclaredOperations {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode root;
  private boolean elsewhere;
  private int count;

  private DeclaredOperations(JsonNode root) {
    this.root = root;
  }

  /** How many there are; empty when some stand in other documents. */
  static OptionalInt count(JsonNode root) {
    DeclaredOperations operations = new DeclaredOperations(root);
    for (String list : List.of("paths", "webhooks", "x-webhooks")) {
      for (Map.Entry<String, JsonNode> item : root.path(list).properties()) {
        boolean extension = item.getKey().startsWith("x-") && list.equals("paths");
        if (!extension) {
          operations.item(item.getValue(), List.of());
        }
      }
    }
    return operations.elsewhere ? OptionalInt.empty() : OptionalInt.of(operations.count);
  }

  private void item(JsonNode use, List<JsonNode> outer) {
    JsonNode item = followed(use);
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      if (METHODS.contains(member.getKey())) {
        operation(followed(member.getValue()), outer);
      }
    }
  }

  private void operation(JsonNode operation, List<JsonNode> outer) {
    if (outer.stream().anyMatch(o -> o == operation)) {
      return;
    }
    count++;
    List<JsonNode> inner = new ArrayList<>(outer);
    inner.add(operation);
    for (JsonNode callback : operation.path("callbacks")) {
      for (Map.Entry<String, JsonNode> item : followed(callback).properties()) {
        if (!item.getKey().startsWith("x-")) {
          item(item.getValue(), inner);
        }
      }
    }
  }

  private JsonNode followed(JsonNode use) {
    String reference = use.path("$ref").asText();
    if (reference.isEmpty()) {
      return use;
    }
    if (!reference.startsWith("#/")) {
      elsewhere = true;
      return use;
    }
    return root.at(
        URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
  }
}
