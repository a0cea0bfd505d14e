package io.raccordo.runtime.json;

import tools.jackson.databind.JsonNode;

/** The type of any JSON as it stands. */
final class AnyType extends JsonType<JsonNode> {
  AnyType() {
    super("JSON");
  }

  @Override
  public boolean accepts(JsonNode json) {
    return true;
  }

  @Override
  public JsonNode read(JsonNode json) {
    return json;
  }

  @Override
  public JsonNode write(JsonNode value) {
    return value;
  }
}
