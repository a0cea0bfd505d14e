package io.raccordo.runtime.http;

import io.raccordo.runtime.json.JsonType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/** The type of bytes among the members of an input. They never become JSON. */
final class ContentType extends JsonType<RequestContent> {
  ContentType() {
    super("bytes");
  }

  @Override
  public boolean accepts(JsonNode json) {
    return json instanceof POJONode pojo && pojo.getPojo() instanceof RequestContent;
  }

  @Override
  public RequestContent read(JsonNode json) {
    if (json instanceof POJONode pojo && pojo.getPojo() instanceof RequestContent content) {
      return content;
    }
    throw mismatch(json);
  }

  @Override
  public JsonNode write(RequestContent value) {
    return JsonNodeFactory.instance.pojoNode(value);
  }
}
