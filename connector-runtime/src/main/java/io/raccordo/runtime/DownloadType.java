package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/** The type of downloads, which are bytes and never become JSON. */
final class DownloadType extends JsonType<Download> {
  DownloadType() {
    super("bytes");
  }

  @Override
  public boolean accepts(JsonNode json) {
    return json instanceof POJONode pojo && pojo.getPojo() instanceof Download;
  }

  @Override
  public Download read(JsonNode json) {
    if (json instanceof POJONode pojo && pojo.getPojo() instanceof Download download) {
      return download;
    }
    throw mismatch(json);
  }

  @Override
  public JsonNode write(Download value) {
    return JsonNodeFactory.instance.pojoNode(value);
  }
}
