package shape.a;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Body of the request that creates an issue. */
public record IssueCreate(
    @Nullable String title, @Nullable String body, @Nullable String assignee, List<Label> labels) {

  JsonNode write() {
    ObjectNode json = Fake.object();
    if (title != null) {
      json.put("title", title);
    }
    if (body != null) {
      json.put("body", body);
    }
    if (assignee != null) {
      json.put("assignee", assignee);
    }
    labels.forEach(label -> json.withArray("labels").add(label.write()));
    return json;
  }
}
