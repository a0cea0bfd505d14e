package shape.b;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Create an issue. */
public final class IssuesCreate {
  private IssuesCreate() {}

  /** Begins an input. */
  public static Input.Builder input(String owner, String repo) {
    return new Input.Builder(owner, repo);
  }

  /** What to create. */
  public static final class Input implements Fake.Input<Issue> {
    private final String owner;
    private final String repo;
    private final @Nullable String title;
    private final @Nullable String body;
    private final @Nullable String assignee;
    private final boolean assigneeErased;
    private final List<Label> labels;

    private Input(Builder builder) {
      this.owner = builder.owner;
      this.repo = builder.repo;
      this.title = Fake.required("title", builder.title);
      this.body = Fake.required("body", builder.body);
      this.assignee = builder.assignee;
      this.assigneeErased = builder.assigneeErased;
      this.labels = builder.labels;
    }

    @Override
    public Fake.Request request() {
      ObjectNode json = Fake.object();
      json.put("title", title);
      if (body != null) {
        json.put("body", body);
      }
      if (assignee != null || assigneeErased) {
        json.put("assignee", assignee);
      }
      labels.forEach(label -> json.withArray("labels").add(label.write()));
      return new Fake.Request("POST", "/repos/" + owner + "/" + repo + "/issues", Map.of(), json);
    }

    @Override
    public Issue read(JsonNode json) {
      return Issue.read(json);
    }

    /** Collects members. */
    public static final class Builder {
      private final String owner;
      private final String repo;
      private @Nullable String title;
      private @Nullable String body;
      private @Nullable String assignee;
      private boolean assigneeErased;
      private List<Label> labels = List.of();

      private Builder(String owner, String repo) {
        this.owner = owner;
        this.repo = repo;
      }

      public Builder title(String value) {
        this.title = value;
        return this;
      }

      public Builder body(String value) {
        this.body = value;
        return this;
      }

      public Builder assignee(String value) {
        this.assignee = value;
        this.assigneeErased = false;
        return this;
      }

      /** Sends null. */
      public Builder eraseAssignee() {
        this.assignee = null;
        this.assigneeErased = true;
        return this;
      }

      public Builder labels(List<Label> value) {
        this.labels = List.copyOf(value);
        return this;
      }

      public Input build() {
        return new Input(this);
      }
    }
  }
}
