package shape.c;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.UnionView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Create an issue. */
public final class IssuesCreate {
  /** {@code POST /repos/{owner}/{repo}/issues}. */
  public static final ActionModule<Issue> MODULE = ActionModule.of(
      Github.DESCRIPTOR, "issues-create", 1, "Create an issue", Issue.TYPE,
      Binding.of("POST", "/repos/{owner}/{repo}/issues").json().required("title"));

  private IssuesCreate() {}

  /** Begins an input. */
  public static Input input(String owner, String repo) {
    return new Input(owner, repo);
  }

  /** One of: string, integer. */
  public static final class Title extends UnionView {
    public static final JsonType<Title> TYPE = type(Title::new);

    private Title(JsonNode json) {
      super(json);
    }

    public static Title ofString(String value) {
      return new Title(JsonTypes.STRING.write(value));
    }

    public static Title ofInteger(long value) {
      return new Title(JsonTypes.INT64.write(value));
    }

    public @Nullable String asString() {
      return as(JsonTypes.STRING);
    }

    public @Nullable Long asInteger() {
      return as(JsonTypes.INT64);
    }

    @Override
    public Object value() {
      return firstOf(asString(), asInteger());
    }
  }

  /** What to create. */
  public static final class Input extends ActionInput<Input, Issue> {
    private Input(String owner, String repo) {
      super(MODULE);
      set("owner", JsonTypes.STRING, owner);
      set("repo", JsonTypes.STRING, repo);
    }

    public Input title(Title value) {
      return set("title", Title.TYPE, value);
    }

    public Input title(String value) {
      return title(Title.ofString(value));
    }

    public Input title(long value) {
      return title(Title.ofInteger(value));
    }

    public Input body(String value) {
      return set("body", JsonTypes.STRING, value);
    }

    public Input assignee(String value) {
      return set("assignee", JsonTypes.STRING, value);
    }

    /** Sends {@code null} for {@link #assignee}. */
    public Input eraseAssignee() {
      return set("assignee", JsonTypes.STRING, null);
    }

    public Input labels(List<Issue.Label> value) {
      return set("labels", JsonTypes.list(Issue.Label.TYPE), value);
    }
  }
}
