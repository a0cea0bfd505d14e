package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as bytes. Numbers keep all their digits. */
final class JsonCodec {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private JsonCodec() {}

  static RequestContent content(JsonNode json) {
    return RequestContent.of(write(json)).withMediaType("application/json");
  }

  static byte[] write(JsonNode json) {
    return MAPPER.writeValueAsBytes(json);
  }

  /**
   * Reads JSON.
   *
   * @throws JacksonException when it is not JSON; its message may repeat a part of it
   */
  static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }

  static JsonNode read(InputStream json) {
    return MAPPER.readTree(json);
  }

  static JsonNode read(byte[] json, int from, int length) {
    return MAPPER.readTree(json, from, length);
  }

  static JsonParser parser(byte[] json) {
    return MAPPER.createParser(json);
  }

  static JsonParser parser(InputStream json) {
    return MAPPER.createParser(json);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
