package io.raccordo.runtime;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What parameters of all places have in common. */
final class Parameters {
  private Parameters() {}

  /** The value to be written: as JSON text when the parameter has a media type of its own. */
  static JsonNode value(Parameter parameter, JsonNode value) {
    return parameter.mediaType().isEmpty()
        ? value
        : JsonNodeFactory.instance.stringNode(value.toString());
  }
}
