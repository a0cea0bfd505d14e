package shape.b;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** One of: string, object. */
public abstract class Label {
  private final JsonNode json;

  private Label(JsonNode json) {
    this.json = json;
  }

  static Label read(JsonNode json) {
    if (json.isString()) {
      return new OfString(json);
    }
    return json.isObject() ? new OfObject(json) : new Unknown(json);
  }

  public static Label of(String value) {
    return new OfString(Fake.object().stringNode(value));
  }

  public static Label of(LabelObject value) {
    return new OfObject(value.write());
  }

  JsonNode write() {
    return json;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Label label && Objects.equals(json, label.json);
  }

  @Override
  public final int hashCode() {
    return json.hashCode();
  }

  /** A string. */
  public static final class OfString extends Label {
    private OfString(JsonNode json) {
      super(json);
    }

    public String value() {
      return write().stringValue();
    }
  }

  /** An object. */
  public static final class OfObject extends Label {
    private final LabelObject value;

    private OfObject(JsonNode json) {
      super(json);
      this.value = LabelObject.read(json);
    }

    public LabelObject value() {
      return value;
    }
  }

  /** A form that this class does not know. */
  public static final class Unknown extends Label {
    private Unknown(JsonNode json) {
      super(json);
    }

    public JsonNode value() {
      return write();
    }
  }
}
