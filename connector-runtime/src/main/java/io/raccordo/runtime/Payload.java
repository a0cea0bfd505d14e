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

/** What an API sent to a webhook or callback, read once for all who look into it. Immutable. */
public final class Payload {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Headers headers;
  private final JsonNode json;
  private final boolean empty;

  private Payload(Headers headers, JsonNode json, boolean empty) {
    this.headers = headers;
    this.json = json;
    this.empty = empty;
  }

  /**
   * Reads a request to a webhook or callback.
   *
   * @param headers the header fields of the request
   * @param body the bytes of the request
   * @return the payload
   */
  public static Payload of(Headers headers, byte[] body) {
    return new Payload(headers, read(headers, body), body.length == 0);
  }

  /**
   * The payload as it came, before any module read it.
   *
   * @return the JSON, or the fields of a form ({@code application/x-www-form-urlencoded}) as an
   *     object of texts, those that are repeated as lists; missing when the body is neither. It
   *     must not be changed
   */
  public JsonNode json() {
    return json;
  }

  Headers headers() {
    return headers;
  }

  boolean isEmpty() {
    return empty;
  }

  private static JsonNode read(Headers headers, byte[] body) {
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

  /** {@return the kind of JSON, without its content} */
  @Override
  public String toString() {
    return "Payload[" + json.getNodeType() + "]";
  }
}
