package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.model.Repository;
import io.raccordo.runtime.example.github.model.SecurityAndAnalysis;
import io.raccordo.runtime.json.JsonTypes;

/** Update a repository. */
public final class ReposUpdate {
  /** {@code PATCH /repos/{owner}/{repo}}. */
  public static final ActionModule<Repository> MODULE = ActionModule.of(
      GithubConnector.DESCRIPTOR,
      "repos-update",
      1,
      "Update a repository",
      Repository.TYPE,
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

    /** The name of the repository. */
    public Input name(String value) {
      return set("name", JsonTypes.STRING, value);
    }

    /** A short description of the repository. */
    public Input description(String value) {
      return set("description", JsonTypes.STRING, value);
    }

    /** Sends {@code null} for {@link #description}. */
    public Input eraseDescription() {
      return sendNull("description");
    }

    /**
     * Either {@code true} to enable issues for this repository or {@code false} to disable them.
     */
    public Input hasIssues(boolean value) {
      return set("has_issues", JsonTypes.BOOLEAN, value);
    }

    /** Specify which security and analysis features to enable or disable for the repository. */
    public Input securityAndAnalysis(SecurityAndAnalysis value) {
      return set("security_and_analysis", SecurityAndAnalysis.TYPE, value);
    }

    /** Sends {@code null} for {@link #securityAndAnalysis}. */
    public Input eraseSecurityAndAnalysis() {
      return sendNull("security_and_analysis");
    }
  }
}
