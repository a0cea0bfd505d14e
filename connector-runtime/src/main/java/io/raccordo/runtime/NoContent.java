package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import tools.jackson.databind.node.ObjectNode;

/**
 * The output of modules that answer nothing. Should the API begin to answer a JSON object, it is
 * kept.
 */
public final class NoContent extends JsonObjectView {
  /** How it is read. */
  public static final JsonType<NoContent> TYPE = JsonType.object(NoContent::new);

  private NoContent(ObjectNode json) {
    super(json);
  }
}
