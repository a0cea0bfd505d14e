package shape.a;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** One of: string, integer, object. */
public sealed interface Label {
  static Label read(JsonNode json) {
    if (json.isString()) {
      return new Text(json.stringValue());
    }
    if (json.isIntegralNumber()) {
      return new Number(json.longValue());
    }
    if (json.isObject()) {
      return new Full(Fake.integer(json, "id"), Fake.text(json, "name"), Fake.text(json, "color"));
    }
    throw new Fake.CallException(0, "label is neither string nor integer nor object");
  }

  JsonNode write();

  record Text(String value) implements Label {
    @Override
    public JsonNode write() {
      return Fake.object().stringNode(value);
    }
  }

  record Number(long value) implements Label {
    @Override
    public JsonNode write() {
      return Fake.object().numberNode(value);
    }
  }

  record Full(@Nullable Long id, @Nullable String name, @Nullable String color) implements Label {
    @Override
    public JsonNode write() {
      return Fake.object().put("id", id).put("name", name).put("color", color);
    }
  }
}
