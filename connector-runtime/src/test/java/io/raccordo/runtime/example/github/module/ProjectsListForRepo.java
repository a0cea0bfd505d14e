package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.Binding;
import io.raccordo.runtime.Paging;
import io.raccordo.runtime.Retirement;
import io.raccordo.runtime.SearchInput;
import io.raccordo.runtime.SearchModule;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.json.JsonTypes;
import tools.jackson.databind.JsonNode;

/**
 * List repository projects.
 *
 * @deprecated since API version 2026 nothing serves it: projects (classic) were removed; use
 *     Projects
 */
@Deprecated
public final class ProjectsListForRepo {
  /** {@code GET /repos/{owner}/{repo}/projects}. */
  public static final SearchModule<JsonNode> MODULE = SearchModule.of(
      GithubConnector.DESCRIPTOR,
      "projects-list-for-repo",
      1,
      "List repository projects",
      JsonTypes.JSON,
      Binding.of("GET", "/repos/{owner}/{repo}/projects").query("page").paging(Paging.link()),
      Retirement.of("Projects (classic) were removed; use Projects.")
          .since("2026")
          .replacedBy("projects-list-for-org")
          .on("2026-03-10"));

  private ProjectsListForRepo() {}

  /** Begins an input. */
  public static Input input(String owner, String repo) {
    return new Input(owner, repo);
  }

  /** What to list. */
  public static final class Input extends SearchInput<Input, JsonNode> {
    private Input(String owner, String repo) {
      super(MODULE);
      set("owner", JsonTypes.STRING, owner);
      set("repo", JsonTypes.STRING, repo);
    }

    /** The page number of the results to fetch. */
    public Input page(long value) {
      return set("page", JsonTypes.INT64, value);
    }
  }
}
