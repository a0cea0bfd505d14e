package io.raccordo.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Files named on the command line: checked here, where the name of the parameter is known. */
final class DocumentParameter {
  private DocumentParameter() {}

  /** The file, which must be given. */
  static Path required(String name, @Nullable File value, String which)
      throws MojoExecutionException {
    if (value == null) {
      throw new MojoExecutionException("-D" + name + " is missing. Name the " + which
          + " OpenAPI document, as in -Dold=v1.yaml -Dnew=v2.yaml.");
    }
    return existing(name, value);
  }

  /** The file, or null when none is given. */
  static @Nullable Path optional(String name, @Nullable File value) throws MojoExecutionException {
    return value == null ? null : existing(name, value);
  }

  private static Path existing(String name, File value) throws MojoExecutionException {
    Path path = value.toPath();
    if (Files.isDirectory(path)) {
      throw new MojoExecutionException("-D" + name + ": " + value + " is a folder. Name a file.");
    }
    if (!Files.exists(path)) {
      throw new MojoExecutionException("-D" + name + ": there is no file " + value + '.');
    }
    return path;
  }
}
