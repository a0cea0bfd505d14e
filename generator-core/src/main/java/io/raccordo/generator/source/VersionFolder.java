package io.raccordo.generator.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the root document of an API version that is kept in several files: the one nearest to the
 * top that says which OpenAPI it is.
 */
final class VersionFolder {
  private static final Pattern YAML_ROOT =
      Pattern.compile("^[\"']?(?:openapi|swagger)[\"']?\\s*:", Pattern.MULTILINE);

  private static final List<String> USUAL_NAMES =
      List.of("openapi", "swagger", "index", "root", "api");

  private final Path folder;
  private final Limits limits;

  VersionFolder(Path folder, Limits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** Whether a file is named like a document. */
  static boolean isDocument(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  /** The name of a file without its last extension. */
  static String baseName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * What could be the root, relative to the folder, with forward slashes; one where it is clear,
   * several where it is not.
   */
  List<String> roots() throws IOException {
    List<Path> level = List.of(folder);
    int seen = 0;
    while (!level.isEmpty()) {
      TreeSet<String> found = new TreeSet<>();
      List<Path> below = new ArrayList<>();
      for (Path parent : level) {
        for (Path child : children(parent)) {
          if (Files.isDirectory(child)) {
            below.add(child);
          } else if (isDocument(child) && ++seen <= limits.files() && isRoot(child)) {
            found.add(relative(child));
          }
        }
      }
      if (!found.isEmpty()) {
        return preferred(new ArrayList<>(found));
      }
      level = below;
    }
    return List.of();
  }

  private List<String> preferred(List<String> found) {
    List<String> names = new ArrayList<>(USUAL_NAMES);
    names.add(folder.getFileName().toString().toLowerCase(Locale.ROOT));
    List<String> usual = found.stream()
        .filter(f -> names.contains(baseName(Path.of(f)).toLowerCase(Locale.ROOT)))
        .toList();
    return usual.size() == 1 ? usual : found;
  }

  private boolean isRoot(Path file) throws IOException {
    if (Files.size(file) > limits.documentBytes()) {
      return false;
    }
    String text = SourceText.decode(Files.readAllBytes(file)).text();
    return text.stripLeading().startsWith("{")
        ? isJsonRoot(text)
        : YAML_ROOT.matcher(text).find();
  }

  /** A document that turns out not to be JSON is no root. */
  private static boolean isJsonRoot(String text) {
    try (JsonParser parser = JsonTreeReader.open(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("openapi") || parser.currentName().equals("swagger")) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException notJson) {
      return false;
    }
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Sorted, so that no order of the file system shows. */
  static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> stream = Files.list(folder)) {
      return stream
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    }
  }
}
