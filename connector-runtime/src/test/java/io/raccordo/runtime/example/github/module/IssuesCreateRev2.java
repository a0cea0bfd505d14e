package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.json.JsonTypes;
import java.util.List;

/** Create an issue. Any user with pull access to a repository can create an issue. */
public final class IssuesCreateRev2 {
  /** {@code POST /repos/{owner}/{repo}/issues}. */
  public static final ActionModule<Issue> MODULE = ActionModule.of(
      GithubConnector.DESCRIPTOR,
      "issues-create",
      2,
      "Create an issue",
      Issue.TYPE,
      Binding.of("POST", "/repos/{owner}/{repo}/issues").since("2026").json().required("title"));

  private IssuesCreateRev2() {}

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
    public Input title(Issue.Title value) {
      return set("title", Issue.Title.TYPE, value);
    }

    /** The title of the issue. */
    public Input title(String value) {
      return title(Issue.Title.ofString(value));
    }

    /** The title of the issue. */
    public Input title(long value) {
      return title(Issue.Title.ofInteger(value));
    }

    /** The contents of the issue. */
    public Input body(String value) {
      return set("body", JsonTypes.STRING, value);
    }

    /** Logins for Users to assign to this issue. */
    public Input assignees(List<String> value) {
      return set("assignees", JsonTypes.list(JsonTypes.STRING), value);
    }

    /** Labels to associate with this issue. */
    public Input labels(List<Issue.Label> value) {
      return set("labels", JsonTypes.list(Issue.Label.TYPE), value);
    }
  }
}
