package shape.b;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** List repository issues. */
public final class IssuesListForRepo {
  private IssuesListForRepo() {}

  /** Begins an input. */
  public static Input.Builder input(String owner, String repo) {
    return new Input.Builder(owner, repo);
  }

  /** What to list. */
  public static final class Input implements Fake.Input<Issue> {
    private final String owner;
    private final String repo;
    private final @Nullable State state;
    private final @Nullable String labels;
    private final @Nullable String creator;
    private final @Nullable Long perPage;
    private final @Nullable Long page;

    private Input(Builder builder) {
      this.owner = builder.owner;
      this.repo = builder.repo;
      this.state = builder.state;
      this.labels = builder.labels;
      this.creator = builder.creator;
      this.perPage = builder.perPage;
      this.page = builder.page;
    }

    @Override
    public Fake.Request request() {
      return new Fake.Request("GET", "/repos/" + owner + "/" + repo + "/issues", Fake.query(
          "state", state, "labels", labels, "author", creator, "per_page", perPage, "page", page), "");
    }

    @Override
    public Issue read(JsonNode json) {
      return Issue.read(json);
    }

    /** Collects members. */
    public static final class Builder {
      private final String owner;
      private final String repo;
      private @Nullable State state;
      private @Nullable String labels;
      private @Nullable String creator;
      private @Nullable Long perPage;
      private @Nullable Long page;

      private Builder(String owner, String repo) {
        this.owner = owner;
        this.repo = repo;
      }

      public Builder state(State value) {
        this.state = value;
        return this;
      }

      public Builder labels(String value) {
        this.labels = value;
        return this;
      }

      public Builder creator(String value) {
        this.creator = value;
        return this;
      }

      public Builder perPage(long value) {
        this.perPage = value;
        return this;
      }

      public Builder page(long value) {
        this.page = value;
        return this;
      }

      public Input build() {
        return new Input(this);
      }
    }
  }

  /** Indicates the state of the issues to return. */
  public static final class State extends Fake.OpenText {
    public static final State OPEN = new State("open");
    public static final State CLOSED = new State("closed");
    public static final State ALL = new State("all");

    private State(String value) {
      super(value);
    }

    public static State of(String value) {
      return switch (value) {
        case "open" -> OPEN;
        case "closed" -> CLOSED;
        case "all" -> ALL;
        default -> new State(value);
      };
    }
  }
}
