package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.Upgrade;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.JsonUpgrade;
import java.util.List;

/**
 * Create an issue. Any user with pull access to a repository can create an issue.
 *
 * @deprecated since API version 2026: use {@link IssuesCreateRev2}
 */
@Deprecated
public final class IssuesCreate {
  /** {@code POST /repos/{owner}/{repo}/issues}. */
  public static final ActionModule<Issue> MODULE = ActionModule.of(
      GithubConnector.DESCRIPTOR,
      "issues-create",
      1,
      "Create an issue",
      Issue.TYPE,
      Binding.of("POST", "/repos/{owner}/{repo}/issues").json().required("title"),
      Upgrade.to(() -> IssuesCreateRev2.MODULE)
          .since("2026")
          .input(JsonUpgrade.same().wrap("/assignee").move("/assignee", "/assignees"))
          .output(JsonUpgrade.same().map("/state", "active", "open")));

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

    /** The title of the issue. */
    public Input title(String value) {
      return set("title", JsonTypes.STRING, value);
    }

    /** The contents of the issue. */
    public Input body(String value) {
      return set("body", JsonTypes.STRING, value);
    }

    /** Login for the user that this issue should be assigned to. */
    public Input assignee(String value) {
      return set("assignee", JsonTypes.STRING, value);
    }

    /** Sends {@code null} for {@link #assignee}. */
    public Input eraseAssignee() {
      return sendNull("assignee");
    }

    /** Labels to associate with this issue. */
    public Input labels(List<Issue.Label> value) {
      return set("labels", JsonTypes.list(Issue.Label.TYPE), value);
    }
  }
}
