package io.raccordo.maven;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads {@code failOn}. */
final class Thresholds {
  private static final String DIMENSIONS = Arrays.stream(Dimension.values())
      .map(dimension -> dimension.name().toLowerCase(Locale.ROOT))
      .collect(Collectors.joining(", "));

  private Thresholds() {}

  /** {@code dimension=level} pairs between commas, in any case; null and blank mean none. */
  static Map<Dimension, Level> parse(@Nullable String text) throws MojoExecutionException {
    Map<Dimension, Level> result = new EnumMap<>(Dimension.class);
    if (text == null || text.isBlank()) {
      return result;
    }
    for (String pair : text.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw invalid("\"" + pair.strip() + "\" is no pair of a dimension and a level");
      }
      if (result.put(dimension(parts[0].strip()), level(parts[1].strip())) != null) {
        throw invalid("the dimension " + parts[0].strip() + " is named twice");
      }
    }
    return result;
  }

  private static Dimension dimension(String name) throws MojoExecutionException {
    for (Dimension dimension : Dimension.values()) {
      if (dimension.name().equalsIgnoreCase(name)) {
        return dimension;
      }
    }
    throw invalid("\"" + name + "\" is no dimension; there are " + DIMENSIONS);
  }

  private static Level level(String name) throws MojoExecutionException {
    for (Level level : Level.values()) {
      if (level != Level.NONE && level.name().equalsIgnoreCase(name)) {
        return level;
      }
    }
    throw invalid("\"" + name + "\" is no level; there are INFO, WARN, ERR");
  }

  private static MojoExecutionException invalid(String what) {
    return new MojoExecutionException(
        "-DfailOn: " + what + ". Write it as in -DfailOn=wire=ERR,behaviour=WARN.");
  }
}
