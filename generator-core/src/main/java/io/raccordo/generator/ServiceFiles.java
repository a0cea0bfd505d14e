package io.raccordo.generator;

import io.raccordo.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Joins what several connectors provide for the same service: a jar has one file for each. */
final class ServiceFiles {
  private static final String FOLDER = "META-INF/services/";

  private ServiceFiles() {}

  /** The files, those of services once each with all their lines in order of the alphabet. */
  static List<GeneratedFile> merged(List<GeneratedFile> files) {
    List<GeneratedFile> result = new ArrayList<>();
    Map<String, TreeSet<String>> services = new LinkedHashMap<>();
    for (GeneratedFile file : files) {
      if (file.path().startsWith(FOLDER)) {
        services
            .computeIfAbsent(file.path(), path -> new TreeSet<>())
            .addAll(file.text().lines().toList());
      } else {
        result.add(file);
      }
    }
    services.forEach(
        (path, lines) -> result.add(GeneratedFile.ofText(path, String.join("\n", lines) + '\n')));
    return result;
  }
}
