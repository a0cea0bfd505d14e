package io.raccordo.maven;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** A day named on the command line. */
final class DayParameter {
  private DayParameter() {}

  /** The day, or null when none is given. */
  static @Nullable LocalDate parse(String name, @Nullable String value)
      throws MojoExecutionException {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeParseException e) {
      throw new MojoExecutionException(
          "-D" + name + ": " + value + " is no day. Write it as in -D" + name + "=2026-03-31.", e);
    }
  }
}
