package shape.b;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** Issues are a great way to keep track of tasks, enhancements, and bugs for your projects. */
public final class Issue {
  private final @Nullable Long number;
  private final @Nullable String title;
  private final @Nullable String body;
  private final @Nullable Long comments;
  private final @Nullable Long milestone;
  private final @Nullable StateReason stateReason;
  private final List<Label> labels;

  private Issue(Builder builder) {
    this.number = builder.number;
    this.title = builder.title;
    this.body = builder.body;
    this.comments = builder.comments;
    this.milestone = builder.milestone;
    this.stateReason = builder.stateReason;
    this.labels = builder.labels;
  }

  static Issue read(JsonNode json) {
    Builder builder = new Builder();
    builder.number = Fake.integer(json, "number");
    builder.title = Fake.text(json, "title");
    builder.body = Fake.text(json, "body");
    builder.comments = Fake.integer(json, "comments");
    builder.milestone = Fake.integer(json, "milestone");
    builder.stateReason = StateReason.read(Fake.text(json, "state_reason"));
    builder.labels = Fake.list(json, "labels", Label::read);
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  public @Nullable Long number() {
    return number;
  }

  public @Nullable String title() {
    return title;
  }

  public @Nullable String body() {
    return body;
  }

  public @Nullable Long comments() {
    return comments;
  }

  public @Nullable Long milestone() {
    return milestone;
  }

  public @Nullable StateReason stateReason() {
    return stateReason;
  }

  public List<Label> labels() {
    return labels;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Issue issue
        && Objects.equals(number, issue.number)
        && Objects.equals(title, issue.title)
        && Objects.equals(body, issue.body)
        && Objects.equals(comments, issue.comments)
        && Objects.equals(milestone, issue.milestone)
        && Objects.equals(stateReason, issue.stateReason)
        && labels.equals(issue.labels);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, title, body, comments, milestone, stateReason, labels);
  }

  /** Collects members. */
  public static final class Builder {
    private @Nullable Long number;
    private @Nullable String title;
    private @Nullable String body;
    private @Nullable Long comments;
    private @Nullable Long milestone;
    private @Nullable StateReason stateReason;
    private List<Label> labels = List.of();

    private Builder() {}

    public Builder number(long value) {
      this.number = value;
      return this;
    }

    public Builder title(String value) {
      this.title = value;
      return this;
    }

    public Builder body(String value) {
      this.body = value;
      return this;
    }

    public Builder comments(long value) {
      this.comments = value;
      return this;
    }

    public Builder milestone(long value) {
      this.milestone = value;
      return this;
    }

    public Builder stateReason(StateReason value) {
      this.stateReason = value;
      return this;
    }

    public Builder labels(List<Label> value) {
      this.labels = List.copyOf(value);
      return this;
    }

    public Issue build() {
      return new Issue(this);
    }
  }

  /** The reason for the current state. */
  public static final class StateReason extends Fake.OpenText {
    public static final StateReason COMPLETED = new StateReason("completed");
    public static final StateReason REOPENED = new StateReason("reopened");
    public static final StateReason NOT_PLANNED = new StateReason("not_planned");
    public static final StateReason DUPLICATE = new StateReason("duplicate");

    private StateReason(String value) {
      super(value);
    }

    public static StateReason of(String value) {
      return switch (value) {
        case "completed" -> COMPLETED;
        case "reopened" -> REOPENED;
        case "not_planned" -> NOT_PLANNED;
        case "duplicate" -> DUPLICATE;
        default -> new StateReason(value);
      };
    }

    static @Nullable StateReason read(@Nullable String text) {
      return text == null ? null : of(text);
    }
  }
}
