package shape.c;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.json.JsonTypes;

/** Update a repository. */
public final class ReposUpdate {
  /** {@code PATCH /repos/{owner}/{repo}}. */
  public static final ActionModule<Repository> MODULE = ActionModule.of(
      Github.DESCRIPTOR, "repos-update", 1, "Update a repository", Repository.TYPE,
      Binding.of("PATCH", "/repos/{owner}/{repo}").json());

  private ReposUpdate() {}

  /** Begins an input. */
  public static Input input(String owner, String repo) {
    return new Input(owner, repo);
  }

  /** What to update. */
  public static final class Input extends ActionInput<Input, Repository> {
    private Input(String owner, String repo) {
      super(MODULE);
      set("owner", JsonTypes.STRING, owner);
      set("repo", JsonTypes.STRING, repo);
    }

    public Input name(String value) {
      return set("name", JsonTypes.STRING, value);
    }

    public Input description(String value) {
      return set("description", JsonTypes.STRING, value);
    }

    /** Sends {@code null} for {@link #description}. */
    public Input eraseDescription() {
      return set("description", JsonTypes.STRING, null);
    }
  }
}
