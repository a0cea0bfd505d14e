package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Levels by rule id, from a file beside this class: an id, a tab, a level a line. */
final class LevelTable {
  private LevelTable() {}

  static Map<String, Level> read(String file) {
    Map<String, Level> levels = new TreeMap<>();
    try (InputStream in = LevelTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is missing beside " + LevelTable.class.getName() + '.');
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> {
            int tab = line.indexOf('\t');
            levels.put(line.substring(0, tab), Level.valueOf(line.substring(tab + 1)));
          });
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read " + file + '.', fault);
    }
    return Collections.unmodifiableMap(levels);
  }
}
