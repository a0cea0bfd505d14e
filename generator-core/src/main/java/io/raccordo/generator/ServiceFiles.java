package io.raccordo.generator;

import io.raccordo.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Several connectors of one project share one file for each service: a line for each provider. */
final class ServiceFiles {
  private static final String FOLDER = "META-INF/services/";

  private ServiceFiles() {}

  /** The same files, those of one service made one. */
  static List<GeneratedFile> merged(List<GeneratedFile> files) {
    Map<String, TreeSet<String>> services = new LinkedHashMap<>();
    List<GeneratedFile> merged = new ArrayList<>();
    for (GeneratedFile file : files) {
      if (file.path().startsWith(FOLDER)) {
        file.text()
            .lines()
            .forEach(line ->
                services.computeIfAbsent(file.path(), p -> new TreeSet<>()).add(line));
      } else {
        merged.add(file);
      }
    }
    services.forEach(
        (path, lines) -> merged.add(GeneratedFile.ofText(path, String.join("\n", lines) + '\n')));
    return merged;
  }
}
