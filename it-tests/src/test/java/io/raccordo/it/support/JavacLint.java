package io.raccordo.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The javac lint list of {@code config/javac-lint.txt}, for our sources and for generated code.
 *
 * @param rows in the order of the file
 */
public record JavacLint(List<Row> rows) {
  /** Copies the list. */
  public JavacLint {
    rows = List.copyOf(rows);
  }

  /**
   * One key.
   *
   * @param on whether javac warns
   * @param key javac's name for it
   * @param reason why it is on or off
   */
  public record Row(boolean on, String key, String reason) {
    static Row parse(String line) {
      String[] columns = line.split(" +", 3);
      if (columns.length != 3 || !(columns[0].equals("on") || columns[0].equals("off"))) {
        throw new IllegalArgumentException(
            "config/javac-lint.txt: expected \"on|off KEY REASON\", found: " + line);
      }
      return new Row(columns[0].equals("on"), columns[1], columns[2]);
    }
  }

  /** Reads the list. */
  public static JavacLint read() throws IOException {
    return new JavacLint(
        Files.readAllLines(ProjectRoot.get().resolve("config/javac-lint.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Row::parse)
            .toList());
  }

  /** The one argument for javac; {@code -Werror} comes beside it. */
  public String argument() {
    return rows.stream()
        .map(row -> (row.on() ? "" : "-") + row.key())
        .collect(Collectors.joining(",", "-Xlint:", ""));
  }
}
