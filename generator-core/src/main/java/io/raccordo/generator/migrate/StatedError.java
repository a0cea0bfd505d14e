package io.raccordo.generator.migrate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some of a vendor's responses mean, as the team says.
 *
 * @param means what they mean
 * @param statuses status codes; none for all that are no success
 * @param pointer JSON Pointer to what tells them in the body; null when the status tells
 * @param values texts of the values there that do; none for any
 */
public record StatedError(
    Means means, List<Integer> statuses, @Nullable String pointer, List<String> values) {
  /** The errors that the runtime knows, under its names for them. */
  public enum Means {
    CONNECTION,
    TIMEOUT,
    RATE_LIMIT,
    INVALID_ACCESS_TOKEN,
    INVALID_CONFIGURATION,
    DATA,
    DUPLICATE_DATA,
    INCOMPLETE_DATA,
    NOT_FOUND,
    API_RETIRED,
    OUT_OF_SPACE,
    SERVER
  }

  public StatedError {
    statuses = List.copyOf(statuses);
    values = List.copyOf(values);
  }
}
