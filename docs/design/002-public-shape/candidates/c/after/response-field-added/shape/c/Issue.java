package shape.c;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.ObjectBuilder;
import io.raccordo.runtime.json.OpenEnum;
import io.raccordo.runtime.json.UnionView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues are a great way to keep track of tasks, enhancements, and bugs for your projects. */
public final class Issue extends JsonObjectView {
  public static final JsonType<Issue> TYPE = JsonType.object(Issue::new);

  private Issue(ObjectNode json) {
    super(json);
  }

  public @Nullable Long number() {
    return get("number", JsonTypes.INT64);
  }

  public @Nullable String title() {
    return get("title", JsonTypes.STRING);
  }

  public @Nullable String body() {
    return get("body", JsonTypes.STRING);
  }

  public @Nullable Boolean locked() {
    return get("locked", JsonTypes.BOOLEAN);
  }

  public @Nullable Long comments() {
    return get("comments", JsonTypes.INT64);
  }

  public @Nullable Long milestone() {
    return get("milestone", JsonTypes.INT64);
  }

  public @Nullable StateReason stateReason() {
    return get("state_reason", StateReason.TYPE);
  }

  public List<Label> labels() {
    return list("labels", Label.TYPE);
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
        return set("color", JsonTypes.STRING, null);
      }
    }
  }
}
