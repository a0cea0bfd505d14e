package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an operation may disappear, in the ways that vendors say it. The date of a deprecation is no
 * such date: nothing ends on it.
 */
final class Sunsets {
  private static final List<String> POINTERS = List.of(
      "/x-sunset",
      "/x-sunset/date",
      "/x-sunset-date",
      "/x-sunsetDate",
      "/x-removal-date",
      "/x-removalDate",
      "/x-github/removalDate",
      "/x-ms-deprecation/removalDate",
      "/x-deprecation/sunset",
      "/x-deprecation/removalDate");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[Tt ].*)?");

  private Sunsets() {}

  /** The date or date-time as written; null when none is stated. */
  static @Nullable String of(Place operation) {
    for (String pointer : POINTERS) {
      JsonNode node = operation.node().at(pointer);
      if (node.isTextual() && DATE.matcher(node.textValue().strip()).matches()) {
        return node.textValue().strip();
      }
    }
    return null;
  }
}
