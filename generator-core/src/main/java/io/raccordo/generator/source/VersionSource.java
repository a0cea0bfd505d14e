package io.raccordo.generator.source;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where one API version's documents are.
 *
 * @param label the version's label in its succession
 * @param folder the folder that its references may not leave
 * @param folderName the folder in messages and origins: relative to the connector's folder, forward
 *     slashes, empty for that folder itself
 * @param file the root document relative to {@code folder}, with forward slashes
 */
public record VersionSource(String label, Path folder, String folderName, String file) {
  public VersionSource {
    Objects.requireNonNull(label);
    Objects.requireNonNull(folder);
    Objects.requireNonNull(folderName);
    Objects.requireNonNull(file);
  }

  /** The root document's name in messages and origins. */
  public String document() {
    return name(file);
  }

  /** The folder at which the names of documents begin. */
  public Path root() {
    Path root = folder;
    for (int names = folderName.isEmpty() ? 0 : folderName.split("/", -1).length;
        names > 0;
        names--) {
      root = Objects.requireNonNullElse(root.getParent(), root);
    }
    return root;
  }

  /** The root document's file. */
  public Path path() {
    return folder.resolve(file);
  }

  /** The name of a document, given its path relative to the folder. */
  String name(String relative) {
    return folderName.isEmpty() ? relative : folderName + '/' + relative;
  }
}
