package io.raccordo.runtime.example.github.model;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.ObjectBuilder;
import io.raccordo.runtime.json.OpenEnum;
import io.raccordo.runtime.json.UnionView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues are a great way to keep track of tasks, enhancements, and bugs for your projects. */
public final class Issue extends JsonObjectView {
  public static final JsonType<Issue> TYPE = JsonType.object(Issue::new);

  private Issue(ObjectNode json) {
    super(json);
  }

  public @Nullable Long id() {
    return get("id", JsonTypes.INT64);
  }

  /** Number uniquely identifying the issue within its repository. */
  public @Nullable Long number() {
    return get("number", JsonTypes.INT64);
  }

  /** State of the issue; either 'open' or 'closed'. */
  public @Nullable String state() {
    return get("state", JsonTypes.STRING);
  }

  /** The reason for the current state. */
  public @Nullable StateReason stateReason() {
    return get("state_reason", StateReason.TYPE);
  }

  /** Title of the issue. */
  public @Nullable String title() {
    return get("title", JsonTypes.STRING);
  }

  /** Contents of the issue. */
  public @Nullable String body() {
    return get("body", JsonTypes.STRING);
  }

  public @Nullable SimpleUser user() {
    return get("user", SimpleUser.TYPE);
  }

  /** Labels to associate with this issue. */
  public List<Label> labels() {
    return list("labels", Label.TYPE);
  }

  public List<SimpleUser> assignees() {
    return list("assignees", SimpleUser.TYPE);
  }

  public @Nullable OffsetDateTime createdAt() {
    return get("created_at", JsonTypes.DATE_TIME);
  }

  public Map<String, Long> reactions() {
    return map("reactions", JsonTypes.INT64);
  }

  /** The reason for the current state. */
  public static final class StateReason extends OpenEnum {
    public static final StateReason COMPLETED = new StateReason("completed");
    public static final StateReason REOPENED = new StateReason("reopened");
    public static final StateReason NOT_PLANNED = new StateReason("not_planned");
    public static final EnumType<StateReason> TYPE =
        type(StateReason::new, COMPLETED, REOPENED, NOT_PLANNED);

    private StateReason(String value) {
      super(value);
    }

    /** The value with this text. */
    public static StateReason of(String value) {
      return TYPE.of(value);
    }
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

  /** One of: string, object. */
  public static final class Label extends UnionView {
    public static final JsonType<Label> TYPE = type(Label::new);

    private Label(JsonNode json) {
      super(json);
    }

    public static Label ofString(String value) {
      return new Label(JsonTypes.STRING.write(value));
    }

    public static Label ofObject(LabelObject value) {
      return new Label(LabelObject.TYPE.write(value));
    }

    public @Nullable String asString() {
      return as(JsonTypes.STRING);
    }

    public @Nullable LabelObject asObject() {
      return as(LabelObject.TYPE);
    }

    @Override
    public Object value() {
      return firstOf(asString(), asObject());
    }
  }

  public static final class LabelObject extends JsonObjectView {
    public static final JsonType<LabelObject> TYPE = JsonType.object(LabelObject::new);

    private LabelObject(ObjectNode json) {
      super(json);
    }

    /** Begins a value. */
    public static Builder builder() {
      return new Builder();
    }

    public @Nullable Long id() {
      return get("id", JsonTypes.INT64);
    }

    public @Nullable String name() {
      return get("name", JsonTypes.STRING);
    }

    public @Nullable String color() {
      return get("color", JsonTypes.STRING);
    }

    /** Collects members. */
    public static final class Builder extends ObjectBuilder<Builder, LabelObject> {
      private Builder() {
        super(TYPE);
      }

      public Builder id(long value) {
        return set("id", JsonTypes.INT64, value);
      }

      public Builder name(String value) {
        return set("name", JsonTypes.STRING, value);
      }

      public Builder color(String value) {
        return set("color", JsonTypes.STRING, value);
      }

      /** Sends {@code null} for {@link #color}. */
      public Builder eraseColor() {
        return sendNull("color");
      }
    }
  }
}
