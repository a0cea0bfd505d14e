package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.MemberFormException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON to what a module promises. */
final class Outputs {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Outputs() {}

  /**
   * Reads an output. Nothing is read as an empty object or list, so that a body which is left out
   * breaks nobody.
   *
   * @throws DataException when it is none of that type
   */
  static <O> O read(JsonType<O> type, JsonNode json, Failure failure) {
    try {
      if (!json.isMissingNode() && !json.isNull()) {
        return type.read(json);
      }
      JsonNode nothing = emptyFor(type);
      if (nothing != null) {
        return type.read(nothing);
      }
    } catch (MemberFormException e) {
      throw new DataException(
          failure.saying("The response is not what this module promises. " + e.getMessage()));
    }
    throw new DataException(
        failure.saying("The response has no body where " + type + " was expected."));
  }

  private static @Nullable JsonNode emptyFor(JsonType<?> type) {
    if (JsonTypes.JSON.equals(type)) {
      return NODES.nullNode();
    }
    JsonNode object = NODES.objectNode();
    JsonNode array = NODES.arrayNode();
    return type.accepts(object) ? object : type.accepts(array) ? array : null;
  }
}
