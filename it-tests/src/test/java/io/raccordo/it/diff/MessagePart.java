package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** Where the schema of a message part stands that a finding names. */
final class MessagePart {
  private MessagePart() {}

  /**
   * Its JSON Pointer in an excerpt.
   *
   * @param holder as findings name it: {@code request body}, {@code response 200 body},
   *     {@code query parameter limit}, {@code response 200 header ETag}
   */
  static String pointer(ObjectNode document, String holder) {
    Map.Entry<String, JsonNode> path =
        document.get("paths").properties().iterator().next();
    Map.Entry<String, JsonNode> method = path.getValue().properties().iterator().next();
    String at = "/paths/" + Pointers.escape(path.getKey()) + '/' + method.getKey();
    if (holder.equals("request body")) {
      return content(document, at + "/requestBody");
    }
    if (holder.startsWith("response ")) {
      String[] words = holder.split(" ", 4);
      String response = at + "/responses/" + status(document, at, words[1]);
      return words[2].equals("body")
          ? content(document, response)
          : response + "/headers/" + Pointers.escape(words[3]) + "/schema";
    }
    String[] words = holder.split(" ", 3);
    JsonNode parameters = method.getValue().get("parameters");
    for (int i = 0; i < parameters.size(); i++) {
      JsonNode parameter = parameters.get(i);
      if (parameter
              .path("in")
              .asText()
              .toUpperCase(Locale.ROOT)
              .equals(words[0].toUpperCase(Locale.ROOT))
          && parameter.path("name").asText().equals(words[2])) {
        return at + "/parameters/" + i + "/schema";
      }
    }
    throw new IllegalArgumentException("The document has no " + holder + '.');
  }

  private static String status(ObjectNode document, String at, String status) {
    return document.at(at + "/responses").has(status) ? status : status.toLowerCase(Locale.ROOT);
  }

  private static String content(ObjectNode document, String at) {
    String type = document.at(at + "/content").fieldNames().next();
    return at + "/content/" + Pointers.escape(type) + "/schema";
  }
}
