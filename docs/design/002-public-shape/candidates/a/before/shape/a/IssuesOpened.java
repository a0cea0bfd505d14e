package shape.a;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** An issue was opened. */
public record IssuesOpened(@Nullable String action, Issue issue) {
  static IssuesOpened read(JsonNode json) {
    return new IssuesOpened(Fake.text(json, "action"), Issue.read(json.path("issue")));
  }
}
