package io.raccordo.generator.source;

import java.nio.file.Path;
import java.util.List;

/**
 * A connector's folder, looked through but not yet read.
 *
 * @param name the folder's name
 * @param versions in the natural order of their labels; never empty
 */
public record ConnectorSource(String name, Path folder, List<VersionSource> versions) {
  public ConnectorSource {
    versions = List.copyOf(versions);
  }
}
