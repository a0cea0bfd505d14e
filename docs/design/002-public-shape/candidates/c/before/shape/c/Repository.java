package shape.c;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A repository on GitHub. */
public final class Repository extends JsonObjectView {
  public static final JsonType<Repository> TYPE = JsonType.object(Repository::new);

  private Repository(ObjectNode json) {
    super(json);
  }

  public @Nullable Long id() {
    return get("id", JsonTypes.INT64);
  }

  public @Nullable String name() {
    return get("name", JsonTypes.STRING);
  }

  public @Nullable String description() {
    return get("description", JsonTypes.STRING);
  }

  /**
   * Whether to allow downloads.
   *
   * @deprecated absent since API version 2026
   */
  @Deprecated
  public @Nullable Boolean hasDownloads() {
    return get("has_downloads", JsonTypes.BOOLEAN);
  }
}
