package io.raccordo.maven;

import java.nio.file.Path;

/** Paths as they stand in the log. */
final class ShownPath {
  private ShownPath() {}

  /** Relative to the base where the path lies in it, else as it is. */
  static String of(Path path, Path base) {
    Path absolute = path.toAbsolutePath().normalize();
    Path root = base.toAbsolutePath().normalize();
    return absolute.startsWith(root) ? root.relativize(absolute).toString() : path.toString();
  }
}
