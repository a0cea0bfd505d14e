package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a change breaks somebody on the wire, or why there is none.
 *
 * @param value a value for the whole message part, such as the request body, that its sender's
 *     contract admits and its receiver's refuses; null when none could be built
 * @param reason why none could be built, one sentence; null when there is a value
 */
public record Witness(@Nullable JsonNode value, @Nullable String reason) {
  public Witness {
    if ((value == null) == (reason == null)) {
      throw new IllegalArgumentException("A witness has either a value or a reason.");
    }
  }

  /** This value. */
  public static Witness of(JsonNode value) {
    return new Witness(value, null);
  }

  /** None, for this reason. */
  public static Witness none(String reason) {
    return new Witness(null, reason);
  }
}
