package io.raccordo.generator.diff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a team lives with a finding. It is told, and closes no gate.
 *
 * @param reason why, in the team's words
 * @param expires the last day on which it holds; null for good
 * @param judged whether {@code expires} was held against a day; false too where there is nothing to
 *     hold against one
 */
public record Accepted(String reason, @Nullable LocalDate expires, boolean judged) {
  /** Whether it has an end, and nobody said which day it is. */
  public boolean open() {
    return expires != null && !judged;
  }

  /** The reason and the end, as one text. */
  public String text() {
    if (expires == null) {
      return reason;
    }
    return reason + " (until " + expires + (judged ? ")" : "; not judged, as no day was given)");
  }
}
