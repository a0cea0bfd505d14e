package shape.c;

import io.raccordo.runtime.Binding;
import io.raccordo.runtime.Paging;
import io.raccordo.runtime.SearchInput;
import io.raccordo.runtime.SearchModule;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.OpenEnum;

/** List repository issues. */
public final class IssuesListForRepo {
  /** {@code GET /repos/{owner}/{repo}/issues}. */
  public static final SearchModule<Issue> MODULE = SearchModule.of(
      Github.DESCRIPTOR, "issues-list-for-repo", 1, "List repository issues", Issue.TYPE,
      Binding.of("GET", "/repos/{owner}/{repo}/issues")
          .query("state", "labels", "creator", "mentioned", "per_page", "page")
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

    public Input state(State value) {
      return set("state", State.TYPE, value);
    }

    public Input labels(String value) {
      return set("labels", JsonTypes.STRING, value);
    }

    public Input creator(String value) {
      return set("creator", JsonTypes.STRING, value);
    }

    public Input mentioned(String value) {
      return set("mentioned", JsonTypes.STRING, value);
    }

    public Input perPage(long value) {
      return set("per_page", JsonTypes.INT64, value);
    }

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
