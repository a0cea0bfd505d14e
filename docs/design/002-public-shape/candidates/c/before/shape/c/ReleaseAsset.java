package shape.c;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Data related to a release. */
public final class ReleaseAsset extends JsonObjectView {
  public static final JsonType<ReleaseAsset> TYPE = JsonType.object(ReleaseAsset::new);

  private ReleaseAsset(ObjectNode json) {
    super(json);
  }

  public @Nullable Long id() {
    return get("id", JsonTypes.INT64);
  }

  /** The file name of the asset. */
  public @Nullable String name() {
    return get("name", JsonTypes.STRING);
  }

  public @Nullable Long size() {
    return get("size", JsonTypes.INT64);
  }
}
