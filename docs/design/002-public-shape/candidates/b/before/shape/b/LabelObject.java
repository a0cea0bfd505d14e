package shape.b;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A label. */
public final class LabelObject {
  private final @Nullable Long id;
  private final @Nullable String name;
  private final @Nullable String color;
  private final boolean colorErased;

  private LabelObject(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.color = builder.color;
    this.colorErased = builder.colorErased;
  }

  static LabelObject read(JsonNode json) {
    Builder builder = new Builder();
    builder.id = Fake.integer(json, "id");
    builder.name = Fake.text(json, "name");
    builder.color = Fake.text(json, "color");
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  public @Nullable Long id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }

  public @Nullable String color() {
    return color;
  }

  JsonNode write() {
    ObjectNode json = Fake.object();
    if (id != null) {
      json.put("id", id);
    }
    if (name != null) {
      json.put("name", name);
    }
    if (color != null || colorErased) {
      json.put("color", color);
    }
    return json;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LabelObject label
        && Objects.equals(id, label.id)
        && Objects.equals(name, label.name)
        && Objects.equals(color, label.color);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, name, color);
  }

  /** Collects members. */
  public static final class Builder {
    private @Nullable Long id;
    private @Nullable String name;
    private @Nullable String color;
    private boolean colorErased;

    private Builder() {}

    public Builder id(long value) {
      this.id = value;
      return this;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder color(String value) {
      this.color = value;
      this.colorErased = false;
      return this;
    }

    /** Sends null. */
    public Builder eraseColor() {
      this.color = null;
      this.colorErased = true;
      return this;
    }

    public LabelObject build() {
      return new LabelObject(this);
    }
  }
}
