package shape.a;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import shape.fake.Fake.Patch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Body of the request that updates a repository. */
public record RepositoryUpdate(@Nullable String name, Patch<String> description) {
  JsonNode write() {
    ObjectNode json = Fake.object();
    if (name != null) {
      json.put("name", name);
    }
    if (description instanceof Patch.Set<String> set) {
      json.put("description", set.value());
    } else if (description instanceof Patch.Erase<String>) {
      json.putNull("description");
    }
    return json;
  }
}
