package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.Binding;
import io.raccordo.runtime.Paging;
import io.raccordo.runtime.SearchInput;
import io.raccordo.runtime.SearchModule;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.OpenEnum;
import java.time.OffsetDateTime;

/** List repository issues. */
public final class IssuesListForRepo {
  /** {@code GET /repos/{owner}/{repo}/issues}. */
  public static final SearchModule<Issue> MODULE = SearchModule.of(
      GithubConnector.DESCRIPTOR,
      "issues-list-for-repo",
      1,
      "List repository issues",
      Issue.TYPE,
      Binding.of("GET", "/repos/{owner}/{repo}/issues")
          .query("state", "labels", "since", "per_page", "page")
          .paging(Paging.link()));

  private IssuesListForRepo() {}

  /** Begins an input. */
  public static Input input(String owner, String repo) {
    return new Input(owner, repo);
  }

  /** What to list. */
  public static final class Input extends SearchInput<Input, Issue> {
    private Input(String owner, String repo) {
      super(MODULE);
      set("owner", JsonTypes.STRING, owner);
      set("repo", JsonTypes.STRING, repo);
    }

    /** Indicates the state of the issues to return. */
    public Input state(State value) {
      return set("state", State.TYPE, value);
    }

    /** A list of comma separated label names. */
    public Input labels(String value) {
      return set("labels", JsonTypes.STRING, value);
    }

    /** Only show results that were last updated after the given time. */
    public Input since(OffsetDateTime value) {
      return set("since", JsonTypes.DATE_TIME, value);
    }

    /** The number of results per page (max 100). */
    public Input perPage(long value) {
      return set("per_page", JsonTypes.INT64, value);
    }

    /** The page number of the results to fetch. */
    public Input page(long value) {
      return set("page", JsonTypes.INT64, value);
    }
  }

  /** Indicates the state of the issues to return. */
  public static final class State extends OpenEnum {
    public static final State OPEN = new State("open");
    public static final State CLOSED = new State("closed");
    public static final State ALL = new State("all");
    public static final EnumType<State> TYPE = type(State::new, OPEN, CLOSED, ALL);

    private State(String value) {
      super(value);
    }

    /** The value with this text. */
    public static State of(String value) {
      return TYPE.of(value);
    }
  }
}
