package shape.a;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** Issues are a great way to keep track of tasks, enhancements, and bugs for your projects. */
public record Issue(
    long number,
    String title,
    @Nullable String body,
    @Nullable Boolean locked,
    long comments,
    @Nullable Long milestone,
    @Nullable StateReason stateReason,
    List<Label> labels) {

  static Issue read(JsonNode json) {
    return new Issue(
        Fake.required("number", Fake.integer(json, "number")),
        Fake.required("title", Fake.text(json, "title")),
        Fake.text(json, "body"),
        json.has("locked") ? json.get("locked").booleanValue() : null,
        Fake.required("comments", Fake.integer(json, "comments")),
        Fake.integer(json, "milestone"),
        StateReason.read(Fake.text(json, "state_reason")),
        Fake.list(json, "labels", Label::read));
  }

  /** The reason for the current state. */
  public enum StateReason {
    COMPLETED,
    REOPENED,
    NOT_PLANNED;

    static @Nullable StateReason read(@Nullable String text) {
      return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
