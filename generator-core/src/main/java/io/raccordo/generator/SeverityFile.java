package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.policy.VersionPolicy;
import io.raccordo.generator.diff.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Levels by rule id as oasdiff reads them: an id, space, a level ({@code err}, {@code warn},
 * {@code info}, {@code none}) a line; {@code #} begins a comment.
 */
final class SeverityFile {
  private SeverityFile() {}

  static Map<String, Level> read(@Nullable Path file, Diagnostics diagnostics) {
    Map<String, Level> levels = new LinkedHashMap<>();
    if (file == null) {
      return levels;
    }
    Origin origin = Origin.root(String.valueOf(file.getFileName()));
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).replaceFirst("#.*", "").strip();
        if (!line.isEmpty()) {
          line(line, i + 1, origin, levels, diagnostics);
        }
      }
    } catch (IOException fault) {
      diagnostics.error(
          "unreadable-file",
          origin,
          "The file cannot be read (" + fault.getClass().getSimpleName() + ").",
          "Make it readable, and UTF-8.");
    }
    return levels;
  }

  private static void line(
      String line, int number, Origin origin, Map<String, Level> levels, Diagnostics diagnostics) {
    String[] words = line.split("\\s+", -1);
    Optional<Level> level = words.length == 2 ? level(words[1]) : Optional.empty();
    if (level.isEmpty()) {
      diagnostics.error(
          "invalid-severity",
          origin,
          "Line " + number + " is no rule id with a level: \"" + line + "\".",
          "Write an id and one of err, warn, info, none.");
      return;
    }
    if (!Rules.ROWS.containsKey(words[0]) && !VersionPolicy.IDS.contains(words[0])) {
      diagnostics.warn(
          "unknown-rule",
          origin,
          "Line " + number + " names the rule \"" + words[0] + "\", which there is not.",
          "See docs/rules.md for the rules that there are.");
    }
    levels.put(words[0], level.get());
  }

  private static Optional<Level> level(String word) {
    for (Level level : Level.values()) {
      if (level.name().equals(word.toUpperCase(Locale.ROOT))) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
