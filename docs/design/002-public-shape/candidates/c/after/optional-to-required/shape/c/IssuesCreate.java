package shape.c;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.json.JsonTypes;
import java.util.List;

/** Create an issue. */
public final class IssuesCreate {
  /** {@code POST /repos/{owner}/{repo}/issues}. */
  public static final ActionModule<Issue> MODULE = ActionModule.of(
      Github.DESCRIPTOR, "issues-create", 1, "Create an issue", Issue.TYPE,
      Binding.of("POST", "/repos/{owner}/{repo}/issues").json().required("title"),
      Binding.of("POST", "/repos/{owner}/{repo}/issues").since("2026").json().required("title", "body"));

  private IssuesCreate() {}

  /** Begins an input. */
  public static Input input(String owner, String repo) {
    return new Input(owner, repo);
  }

  /** What to create. */
  public static final class Input extends ActionInput<Input, Issue> {
    private Input(String owner, String repo) {
      super(MODULE);
      set("owner", JsonTypes.STRING, owner);
      set("repo", JsonTypes.STRING, repo);
    }

    public Input title(String value) {
      return set("title", JsonTypes.STRING, value);
    }

    public Input body(String value) {
      return set("body", JsonTypes.STRING, value);
    }

    public Input assignee(String value) {
      return set("assignee", JsonTypes.STRING, value);
    }

    /** Sends {@code null} for {@link #assignee}. */
    public Input eraseAssignee() {
      return set("assignee", JsonTypes.STRING, null);
    }

    public Input labels(List<Issue.Label> value) {
      return set("labels", JsonTypes.list(Issue.Label.TYPE), value);
    }
  }
}
