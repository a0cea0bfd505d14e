package shape.a;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** A repository on GitHub. {@code hasDownloads} is absent since API version 2026. */
public record Repository(
    long id, String name, @Nullable String description, @Deprecated @Nullable Boolean hasDownloads) {

  static Repository read(JsonNode json) {
    return new Repository(
        Fake.required("id", Fake.integer(json, "id")),
        Fake.required("name", Fake.text(json, "name")),
        Fake.text(json, "description"),
        json.has("has_downloads") ? json.get("has_downloads").booleanValue() : null);
  }
}
