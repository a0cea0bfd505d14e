package io.raccordo.it.support;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root folder of the Raccordo source tree, from wherever in it the tests run. */
public final class ProjectRoot {
  private static final Path ROOT = find(Path.of("").toAbsolutePath());

  private ProjectRoot() {}

  /** The folder that holds {@code specs/real.lock.json}; absolute. */
  public static Path get() {
    return ROOT;
  }

  static Path find(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("specs/real.lock.json"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder at or above "
        + start
        + " holds specs/real.lock.json: run the tests inside the source tree.");
  }
}
