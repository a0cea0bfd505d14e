package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Levels by rule id, from a file beside this class: an id, a tab, a level a line, or an id, a
 * dimension and a level where a profile has several dimensions; {@code #} begins a comment.
 */
final class LevelTable {
  private LevelTable() {}

  /** The levels of a profile that has one dimension only. */
  static Map<String, Level> read(String file) {
    Map<String, Level> levels = new TreeMap<>();
    for (String[] cells : rows(file, 2)) {
      levels.put(cells[0], Level.valueOf(cells[1]));
    }
    return Collections.unmodifiableMap(levels);
  }

  /** The levels of a profile by id and dimension. */
  static Map<String, Map<Dimension, Level>> readDimensions(String file) {
    Map<String, Map<Dimension, Level>> levels = new TreeMap<>();
    for (String[] cells : rows(file, 3)) {
      Level before = levels
          .computeIfAbsent(cells[0], id -> new EnumMap<>(Dimension.class))
          .put(Dimension.valueOf(cells[1]), Level.valueOf(cells[2]));
      if (before != null) {
        throw new IllegalStateException(file + " gives " + cells[0] + " two levels.");
      }
    }
    return Collections.unmodifiableMap(levels);
  }

  private static List<String[]> rows(String file, int cells) {
    try (InputStream in = LevelTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is missing beside " + LevelTable.class.getName() + '.');
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", cells))
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read " + file + '.', fault);
    }
  }
}
