package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an API sends to a webhook or callback. */
final class Payload {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Payload() {}

  /**
   * JSON, or the fields of a form as an object of texts, those that are repeated as lists. Missing
   * when it is neither.
   */
  static JsonNode read(Headers headers, byte[] body) {
    String type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    try {
      return type.startsWith("application/x-www-form-urlencoded")
          ? form(new String(body, StandardCharsets.UTF_8))
          : JsonCodec.read(body);
    } catch (JacksonException | IllegalArgumentException e) {
      return NODES.missingNode();
    }
  }

  private static JsonNode form(String body) {
    ObjectNode fields = NODES.objectNode();
    for (String pair : body.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      JsonNode value = NODES.stringNode(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      JsonNode before = fields.get(name);
      if (before == null) {
        fields.set(name, value);
      } else if (before instanceof ArrayNode list) {
        list.add(value);
      } else {
        fields.set(name, NODES.arrayNode().add(before).add(value));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
