package io.raccordo.runtime.example.github.model;

import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.ObjectBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

public final class SecurityAndAnalysis extends JsonObjectView {
  public static final JsonType<SecurityAndAnalysis> TYPE =
      JsonType.object(SecurityAndAnalysis::new);

  private SecurityAndAnalysis(ObjectNode json) {
    super(json);
  }

  /** Begins a value. */
  public static Builder builder() {
    return new Builder();
  }

  public @Nullable String status() {
    return get("status", JsonTypes.STRING);
  }

  /** All other members. */
  public Map<String, String> additionalProperties() {
    return others(JsonTypes.STRING, "status");
  }

  /** Collects members. */
  public static final class Builder extends ObjectBuilder<Builder, SecurityAndAnalysis> {
    private Builder() {
      super(TYPE);
    }

    public Builder status(String value) {
      return set("status", JsonTypes.STRING, value);
    }
  }
}
