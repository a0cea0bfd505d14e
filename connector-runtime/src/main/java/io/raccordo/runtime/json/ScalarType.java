package io.raccordo.runtime.json;

import java.time.DateTimeException;
import tools.jackson.databind.JsonNode;

/**
 * A type whose values are one JSON string, number or boolean. Each is a class, not some lambdas: a
 * program waits for all of them before its first call, and a lambda takes longer to begin with.
 */
abstract class ScalarType<T> extends JsonType<T> {
  ScalarType(String name) {
    super(name);
  }

  /** Whether JSON is of the kind that values are written as. */
  abstract boolean isOfKind(JsonNode json);

  /**
   * The value of JSON of this kind.
   *
   * @throws DateTimeException for no point in time
   * @throws ArithmeticException for a number that is too large or no whole one
   * @throws IllegalArgumentException for any other text
   */
  abstract T valueOf(JsonNode json);

  @Override
  public final boolean accepts(JsonNode json) {
    if (!isOfKind(json)) {
      return false;
    }
    try {
      valueOf(json);
      return true;
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public final T read(JsonNode json) {
    if (!isOfKind(json)) {
      throw mismatch(json);
    }
    try {
      return valueOf(json);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      // The cause would repeat the value, which may be confidential.
      throw mismatch(json);
    }
  }
}
