package io.raccordo.maven;

import io.raccordo.generator.ComparePairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The file of the parameter {@code pairs}: {@code old TAB new TAB out} a line. Empty lines and
 * those that begin with {@code #} are skipped; relative paths start at the working directory.
 */
final class PairsFile {
  private static final int FIELDS = 3;

  private PairsFile() {}

  static List<ComparePairs.Pair> read(Path file, Path workingDirectory)
      throws MojoExecutionException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "-Dpairs: " + file + " cannot be read as UTF-8 text. Name a file of pairs.", e);
    }
    List<ComparePairs.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length != FIELDS) {
        throw new MojoExecutionException("-Dpairs: line " + (i + 1) + " of " + file + " has "
            + fields.length + " fields. Write old TAB new TAB out.");
      }
      pairs.add(new ComparePairs.Pair(
          workingDirectory.resolve(fields[0]),
          workingDirectory.resolve(fields[1]),
          workingDirectory.resolve(fields[2])));
    }
    return pairs;
  }
}
