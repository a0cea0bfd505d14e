package io.raccordo.it.support;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Vendors' documents that lie beside the source tree, in {@code ../shared/specs}; the system
 * property {@code raccordo.shared.specs} names another folder.
 */
public final class SharedSpecs {
  private final Path folder;
  private final Absent absent;

  SharedSpecs(Path folder, Absent absent) {
    this.folder = folder;
    this.absent = absent;
  }

  /**
   * The path of a document or folder that exists.
   *
   * <p>Skips the calling test when it does not; fails it when the environment says {@code CI=true}.
   *
   * @param path relative, with slashes: {@code stripe/2020.json}
   */
  public static Path require(String path) {
    return new SharedSpecs(folder(), Absent.fromEnvironment()).find(path);
  }

  /**
   * The path of a file or folder that lies beside the documents; as {@link #require} where it is
   * absent.
   */
  public static Path requireBeside(String path) {
    return new SharedSpecs(folder().resolveSibling("."), Absent.fromEnvironment()).find(path);
  }

  private static Path folder() {
    String configured = System.getProperty("raccordo.shared.specs");
    return configured == null
        ? ProjectRoot.get().resolveSibling("shared").resolve("specs")
        : Path.of(configured).toAbsolutePath();
  }

  Path find(String path) {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException(path + " leaves the folder of shared documents.");
    }
    if (!Files.exists(file)) {
      throw absent.report("Shared document "
          + path
          + " is not in "
          + folder
          + ": put it there, or name the folder with -Draccordo.shared.specs.");
    }
    return file;
  }
}
