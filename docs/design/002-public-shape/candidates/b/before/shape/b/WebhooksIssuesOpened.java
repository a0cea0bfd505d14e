package shape.b;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** An issue was opened. */
public final class WebhooksIssuesOpened {
  private WebhooksIssuesOpened() {}

  /** What happened. */
  public static final class Payload {
    private final @Nullable String action;
    private final @Nullable Issue issue;

    private Payload(@Nullable String action, @Nullable Issue issue) {
      this.action = action;
      this.issue = issue;
    }

    static Payload read(JsonNode json) {
      return new Payload(Fake.text(json, "action"), json.has("issue") ? Issue.read(json.get("issue")) : null);
    }

    public @Nullable String action() {
      return action;
    }

    public @Nullable Issue issue() {
      return issue;
    }
  }
}
