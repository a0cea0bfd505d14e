package shape.b;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** A repository on GitHub. */
public final class Repository {
  private final @Nullable Long id;
  private final @Nullable String name;
  private final @Nullable String description;
  private final @Nullable Boolean hasDownloads;

  private Repository(
      @Nullable Long id, @Nullable String name, @Nullable String description, @Nullable Boolean hasDownloads) {
    this.id = id;
    this.name = name;
    this.description = description;
    this.hasDownloads = hasDownloads;
  }

  static Repository read(JsonNode json) {
    return new Repository(
        Fake.integer(json, "id"),
        Fake.text(json, "name"),
        Fake.text(json, "description"),
        json.has("has_downloads") ? json.get("has_downloads").booleanValue() : null);
  }

  public @Nullable Long id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }

  public @Nullable String description() {
    return description;
  }

  /**
   * Whether to allow downloads.
   *
   * @deprecated absent since API version 2026
   */
  @Deprecated
  public @Nullable Boolean hasDownloads() {
    return hasDownloads;
  }
}
