package io.raccordo.generator.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another value of the selector chooses the later version, or something else does. One of the two
 * selectors is there.
 *
 * @param before null when nothing chose the earlier version
 * @param after null when nothing chooses the later one
 * @param refused values that were admitted and are not any more
 */
public record SelectorChange(
    @Nullable Selector before, @Nullable Selector after, List<String> refused) {
  public SelectorChange {
    refused = List.copyOf(refused);
    if (before == null && after == null) {
      throw new IllegalArgumentException("A change needs a selector.");
    }
  }

  /** Whether calls without it are refused that were not before. */
  public boolean demanded() {
    return after != null
        && after.required()
        && (before == null || !before.required() || !before.samePlace(after));
  }

  /** Whether the version segments of an address changed just so. */
  boolean covers(String from, String to) {
    return (before == null ? "" : before.value()).equals(from)
        && (after == null ? "" : after.value()).equals(to);
  }
}
