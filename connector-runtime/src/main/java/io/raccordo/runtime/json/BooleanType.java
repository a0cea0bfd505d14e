package io.raccordo.runtime.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The type of {@code true} and {@code false}. */
final class BooleanType extends ScalarType<Boolean> {
  BooleanType() {
    super("boolean");
  }

  @Override
  boolean isOfKind(JsonNode json) {
    return json.isBoolean();
  }

  @Override
  Boolean valueOf(JsonNode json) {
    return json.booleanValue();
  }

  @Override
  public JsonNode write(Boolean value) {
    return JsonNodeFactory.instance.booleanNode(value);
  }
}
