package io.raccordo.templates;

import java.util.Locale;

/** How much a piece of a report asks for its reader's attention. */
public enum Tone {
  /** Somebody must act, or something fails. */
  BREAKING,
  /** Somebody should look. */
  WARNING,
  /** Worth knowing. */
  NOTICE,
  /** All is well. */
  FINE,
  /** Says nothing either way. */
  QUIET;

  /** The CSS class. */
  public String css() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
