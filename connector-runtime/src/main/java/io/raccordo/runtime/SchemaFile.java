package io.raccordo.runtime;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of a connector, as the bytes of their file and where in it each one is: trees of all
 * of them would take many times as much.
 */
final class SchemaFile {
  private final byte[] json;
  private final Map<String, Span> modules = new HashMap<>();
  private final Map<String, Span> definitions = new HashMap<>();

  private record Span(int from, int to) {}

  /**
   * Reads where each schema is.
   *
   * @throws tools.jackson.core.JacksonException when it is not JSON
   */
  SchemaFile(byte[] json) {
    this.json = json;
    try (JsonParser parser = JsonCodec.parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        boolean object = parser.nextToken() == JsonToken.START_OBJECT;
        if (object && name.equals("modules")) {
          spans(parser, modules);
        } else if (object && name.equals("$defs")) {
          spans(parser, definitions);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private static void spans(JsonParser parser, Map<String, Span> into) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      int from = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      into.put(name, new Span(from, (int) parser.currentLocation().getByteOffset()));
    }
  }

  /** Input and output of a module; null when it is not there. */
  @Nullable
  ObjectNode module(String key) {
    return read(modules.get(key));
  }

  /** A type that modules share; null when it is not there. */
  @Nullable
  ObjectNode definition(String name) {
    return read(definitions.get(name));
  }

  private @Nullable ObjectNode read(@Nullable Span span) {
    JsonNode node =
        span == null ? null : JsonCodec.read(json, span.from(), span.to() - span.from());
    return node instanceof ObjectNode object ? object : null;
  }
}
