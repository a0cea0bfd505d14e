package io.raccordo.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** The connectors of a project: the folders in its connectors folder, hidden ones left out. */
final class ConnectorFolders {
  private ConnectorFolders() {}

  /** In the order of their names, at least one. */
  static List<Path> in(Path directory) throws MojoExecutionException {
    if (!Files.isDirectory(directory)) {
      throw new MojoExecutionException("There is no folder " + directory
          + ". Put the OpenAPI documents of a vendor into a folder in it, or name another one with"
          + " connectorsDirectory (-Draccordo.connectorsDirectory).");
    }
    List<Path> found;
    try (Stream<Path> entries = Files.list(directory)) {
      found = entries
          .filter(Files::isDirectory)
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The folder " + directory + " (connectorsDirectory) cannot be read: " + e.getMessage());
    }
    if (found.isEmpty()) {
      throw new MojoExecutionException("The folder " + directory
          + " (connectorsDirectory) holds no connector. Put the OpenAPI documents of a vendor into a"
          + " folder in it.");
    }
    return found;
  }
}
