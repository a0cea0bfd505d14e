package io.raccordo.runtime.json;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The type of views over JSON objects. */
final class ObjectType<T extends JsonObjectView> extends JsonType<T> {
  private final Function<ObjectNode, T> view;

  ObjectType(Function<ObjectNode, T> view) {
    super("object");
    this.view = view;
  }

  @Override
  public boolean accepts(JsonNode json) {
    return json.isObject();
  }

  @Override
  public T read(JsonNode json) {
    if (json instanceof ObjectNode object) {
      return view.apply(object);
    }
    throw mismatch(json);
  }

  @Override
  public JsonNode write(T value) {
    return value.members();
  }
}
