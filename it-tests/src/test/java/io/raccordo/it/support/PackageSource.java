package io.raccordo.it.support;

import java.io.IOException;
import java.nio.file.Path;

/** Brings the archive of an npm package. */
@FunctionalInterface
interface PackageSource {
  /**
   * Writes the package's {@code .tgz} into the folder and returns its path.
   *
   * @param coordinates {@code name@version}
   * @throws IOException with a message for people when it cannot be had
   */
  Path pack(String coordinates, Path folder) throws IOException, InterruptedException;
}
