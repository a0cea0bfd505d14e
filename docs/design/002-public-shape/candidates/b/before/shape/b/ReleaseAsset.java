package shape.b;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** Data related to a release. */
public final class ReleaseAsset {
  private final @Nullable Long id;
  private final @Nullable String name;
  private final @Nullable Long size;

  ReleaseAsset(JsonNode json) {
    this.id = Fake.integer(json, "id");
    this.name = Fake.text(json, "name");
    this.size = Fake.integer(json, "size");
  }

  public @Nullable Long id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }

  public @Nullable Long size() {
    return size;
  }
}
