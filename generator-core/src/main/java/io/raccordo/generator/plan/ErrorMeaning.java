package io.raccordo.generator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some of a vendor's responses mean.
 *
 * @param kind the runtime's name for it: a constant of {@code ErrorKind}
 * @param statuses status codes; none for all that are no success
 * @param pointer JSON Pointer to what tells them in the body; null when the status tells
 * @param values texts of the values there that do; none for any
 */
public record ErrorMeaning(
    String kind, List<Integer> statuses, @Nullable String pointer, List<String> values) {
  public ErrorMeaning {
    statuses = List.copyOf(statuses);
    values = List.copyOf(values);
  }
}
