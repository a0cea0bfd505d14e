package io.raccordo.generator.diff;

import java.util.Locale;
import java.util.Optional;

/** How much the vendor stands by an operation or property ({@code x-stability-level}). */
public enum Stability {
  DRAFT,
  ALPHA,
  BETA,
  /** Also where nothing is said. */
  STABLE;

  /** Its extension. */
  static final String EXTENSION = "x-stability-level";

  /** As documents write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level that a document's word means; empty when it means none. */
  public static Optional<Stability> named(String text) {
    for (Stability stability : values()) {
      if (stability.text().equals(text)) {
        return Optional.of(stability);
      }
    }
    return Optional.empty();
  }
}
