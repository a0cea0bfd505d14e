package io.raccordo.runtime.example.github.model;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A GitHub user. */
public final class SimpleUser extends JsonObjectView {
  public static final JsonType<SimpleUser> TYPE = JsonType.object(SimpleUser::new);

  private SimpleUser(ObjectNode json) {
    super(json);
  }

  public @Nullable String login() {
    return get("login", JsonTypes.STRING);
  }

  public @Nullable Long id() {
    return get("id", JsonTypes.INT64);
  }

  /** Whether the user is an administrator of the site. */
  public @Nullable Boolean siteAdmin() {
    return get("site_admin", JsonTypes.BOOLEAN);
  }
}
