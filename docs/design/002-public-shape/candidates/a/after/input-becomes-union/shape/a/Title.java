package shape.a;

import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** One of: string, integer. */
public sealed interface Title {
  JsonNode write();

  record Text(String value) implements Title {
    @Override
    public JsonNode write() {
      return Fake.object().stringNode(value);
    }
  }

  record Number(long value) implements Title {
    @Override
    public JsonNode write() {
      return Fake.object().numberNode(value);
    }
  }
}
