package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.NoContent;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.json.JsonTypes;

/** Delete a gist. */
public final class GistsDelete {
  /** {@code DELETE /gists/{gist_id}}. */
  public static final ActionModule<NoContent> MODULE = ActionModule.of(
      GithubConnector.DESCRIPTOR,
      "gists-delete",
      1,
      "Delete a gist",
      NoContent.TYPE,
      Binding.of("DELETE", "/gists/{gist_id}"));

  private GistsDelete() {}

  /** Begins an input. */
  public static Input input(String gistId) {
    return new Input(gistId);
  }

  /** What to delete. */
  public static final class Input extends ActionInput<Input, NoContent> {
    private Input(String gistId) {
      super(MODULE);
      set("gist_id", JsonTypes.STRING, gistId);
    }
  }
}
