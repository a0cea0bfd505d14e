package io.raccordo.runtime;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What parameters of all places have in common. */
final class Parameters {
  private Parameters() {}

  /** The value to be written: one text when the parameter has a media type of its own. */
  static JsonNode value(Parameter parameter, JsonNode value) {
    if (parameter.mediaType().isEmpty()) {
      return value;
    }
    return JsonNodeFactory.instance.stringNode(
        MediaTypeText.isJson(parameter.mediaType()) ? value.toString() : MemberText.of(value));
  }
}
