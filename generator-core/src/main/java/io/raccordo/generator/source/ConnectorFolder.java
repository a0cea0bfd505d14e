package io.raccordo.generator.source;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a connector's folder for its API versions: documents, and folders that hold one in
 * several files.
 */
final class ConnectorFolder {
  /** Files of a connector that are not API versions. */
  private static final Set<String> RESERVED = Set.of(
      "connector.yaml",
      "connector.yml",
      "migrations.yaml",
      "migrations.draft.yaml",
      "migrations.yml",
      "policy.yaml",
      "policy.yml",
      "connector.lock.json");

  private final Path folder;
  private final Set<String> others;
  private final Limits limits;
  private final Diagnostics diagnostics;

  /** Files by these names are no API versions either. */
  ConnectorFolder(Path folder, Set<String> others, Limits limits, Diagnostics diagnostics) {
    this.folder = folder;
    this.others = others;
    this.limits = limits;
    this.diagnostics = diagnostics;
  }

  List<VersionSource> versions() throws IOException {
    List<VersionSource> found = new ArrayList<>();
    for (Path child : VersionFolder.children(folder)) {
      String name = child.getFileName().toString();
      if (Files.isDirectory(child)) {
        VersionSource version = inFolder(child, name, name, diagnostics, limits);
        if (version != null) {
          found.add(version);
        }
      } else if (VersionFolder.isDocument(child)
          && !RESERVED.contains(name)
          && !others.contains(name)) {
        found.add(new VersionSource(VersionFolder.baseName(child), folder, "", name));
      }
    }
    refuseSameLabels(found);
    found.sort(Comparator.comparing(VersionSource::label, LabelOrder.INSTANCE));
    return found;
  }

  /** The version in a folder; null, and perhaps a diagnostic, when the folder holds none. */
  static @Nullable VersionSource inFolder(
      Path folder, String label, String folderName, Diagnostics diagnostics, Limits limits)
      throws IOException {
    List<String> roots = new VersionFolder(folder, limits).roots();
    if (roots.size() == 1) {
      return new VersionSource(label, folder, folderName, roots.get(0));
    }
    if (roots.size() > 1) {
      diagnostics.error(
          "ambiguous-root",
          Origin.root(folderName),
          "The folder holds several root documents: " + String.join(", ", roots) + ".",
          "Keep one, name it openapi.yaml (or .json), or give each API version its own folder.");
    } else {
      diagnostics.info(
          "no-root",
          Origin.root(folderName),
          "The folder holds no document with a member \"openapi\" or \"swagger\" and is not an API version.");
    }
    return null;
  }

  private void refuseSameLabels(List<VersionSource> versions) {
    Map<String, VersionSource> byLabel = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (VersionSource version : versions) {
      VersionSource other = byLabel.putIfAbsent(version.label(), version);
      if (other != null) {
        diagnostics.error(
            "duplicate-label",
            Origin.root(version.document()),
            "Both "
                + other.document()
                + " and "
                + version.document()
                + " are API version \""
                + version.label()
                + "\".",
            "Rename or remove one of them.");
      }
    }
  }
}
