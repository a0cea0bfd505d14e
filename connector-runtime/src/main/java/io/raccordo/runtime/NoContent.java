package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The output of modules that answer nothing. Should the API begin to answer, a JSON object is kept;
 * {@link Connector#send} gives any other JSON.
 */
public final class NoContent extends JsonObjectView {
  /** How it is read. */
  public static final JsonType<NoContent> TYPE = new Type();

  private NoContent(ObjectNode json) {
    super(json);
  }

  /** Whoever counts on no answer is not hurt by one. */
  private static final class Type extends JsonType<NoContent> {
    Type() {
      super("object");
    }

    @Override
    public boolean accepts(JsonNode json) {
      return true;
    }

    @Override
    public NoContent read(JsonNode json) {
      return new NoContent(
          json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode());
    }

    @Override
    public JsonNode write(NoContent value) {
      return value.toJson();
    }
  }
}
