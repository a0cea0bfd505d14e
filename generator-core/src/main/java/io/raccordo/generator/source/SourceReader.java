package io.raccordo.generator.source;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diagnostic.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stages {@code source} and {@code resolve}. Every fault is a diagnostic; those that leave
 * nothing to work with end in an {@link InvalidInputException}.
 */
public final class SourceReader {
  private final Limits limits;

  /** Reads within these limits. */
  public SourceReader(Limits limits) {
    this.limits = limits;
  }

  /** Reads within {@link Limits#DEFAULTS}. */
  public SourceReader() {
    this(Limits.DEFAULTS);
  }

  /** The API versions in a connector's folder. */
  public ConnectorSource connector(Path folder, Diagnostics diagnostics) {
    return connector(folder, Set.of(), diagnostics);
  }

  /**
   * Lists the API versions in a connector's folder, as above.
   *
   * @param others names of files that are no API versions
   */
  public ConnectorSource connector(Path folder, Set<String> others, Diagnostics diagnostics) {
    String name = lastName(folder.toAbsolutePath().normalize());
    if (!Files.isDirectory(folder)) {
      throw fail(
          diagnostics,
          "missing-folder",
          name,
          "There is no such folder: " + name + ".",
          "Create it and put the connector's OpenAPI documents in it.");
    }
    try {
      List<VersionSource> versions =
          new ConnectorFolder(folder, others, limits, diagnostics).versions();
      if (versions.isEmpty() && !diagnostics.hasErrors()) {
        diagnostics.error(
            "no-api-version",
            Origin.root(name),
            "The folder holds no OpenAPI document.",
            "Put one document for each API version in it, such as v1.json or 2026-03.yaml.");
      }
      if (diagnostics.hasErrors()) {
        throw new InvalidInputException(diagnostics.all());
      }
      return new ConnectorSource(name, folder, versions);
    } catch (IOException fault) {
      throw fail(
          diagnostics,
          "unreadable-folder",
          name,
          "The folder cannot be read (" + fault.getClass().getSimpleName() + ").",
          "Make it readable.");
    }
  }

  /**
   * API versions given one by one, in this order: files, or folders that hold a version in several
   * files. Labels are the shortest distinct names; documents are named relative to what the paths
   * have in common.
   */
  public List<VersionSource> succession(List<Path> paths, Diagnostics diagnostics) {
    List<Path> absolute =
        paths.stream().map(p -> p.toAbsolutePath().normalize()).toList();
    int common = commonNames(absolute);
    List<String> labels = labels(absolute);
    List<VersionSource> versions = new ArrayList<>();
    for (int i = 0; i < absolute.size(); i++) {
      Path path = absolute.get(i);
      Path parent = path.getParent();
      if (Files.isDirectory(path) || parent == null) {
        String shown = names(path, common, path.getNameCount());
        versions.add(folder(path, labels.get(i), shown, diagnostics));
      } else {
        String folderName = names(path, common, path.getNameCount() - 1);
        versions.add(new VersionSource(labels.get(i), parent, folderName, lastName(path)));
      }
    }
    return List.copyOf(versions);
  }

  /** Reads one API version: its root document and all that it refers to. */
  public ResolvedDocument read(VersionSource version, Diagnostics diagnostics) {
    DocumentReader reader = new DocumentReader(limits);
    try {
      ParsedDocument root = DocumentReader.requireObject(
          reader.read(version.path(), version.document(), diagnostics));
      return new ReferencedDocuments(version, limits, reader, diagnostics).resolve(root);
    } catch (UnreadableDocumentException fault) {
      diagnostics.add(fault.diagnostic());
      throw new InvalidInputException(diagnostics.all());
    }
  }

  /** Reads a document from memory; its references to other files lead nowhere. */
  public ResolvedDocument read(String document, byte[] content, Diagnostics diagnostics) {
    try {
      ParsedDocument root = DocumentReader.requireObject(
          new DocumentReader(limits).parse(document, content, diagnostics));
      Map<String, ParsedDocument> documents = new LinkedHashMap<>();
      documents.put(document, root);
      return new ResolvedDocument(root, documents, Map.of());
    } catch (UnreadableDocumentException fault) {
      diagnostics.add(fault.diagnostic());
      throw new InvalidInputException(diagnostics.all());
    }
  }

  private VersionSource folder(Path path, String label, String shown, Diagnostics diagnostics) {
    try {
      VersionSource version = ConnectorFolder.inFolder(path, label, shown, diagnostics, limits);
      if (version != null) {
        return version;
      }
      if (diagnostics.hasErrors()) {
        throw new InvalidInputException(diagnostics.all());
      }
      throw fail(
          diagnostics,
          "no-api-version",
          shown,
          "The folder holds no OpenAPI document.",
          "Name a folder with one document that has a member \"openapi\" or \"swagger\".");
    } catch (IOException fault) {
      throw fail(
          diagnostics,
          "unreadable-folder",
          shown,
          "The folder cannot be read (" + fault.getClass().getSimpleName() + ").",
          "Make it readable.");
    }
  }

  private static InvalidInputException fail(
      Diagnostics diagnostics, String code, String document, String message, String remedy) {
    diagnostics.error(code, Origin.root(document), message, remedy);
    return new InvalidInputException(diagnostics.all());
  }

  /** How many leading names all paths share, the last name of each left out. */
  private static int commonNames(List<Path> paths) {
    Path first = paths.get(0);
    int common = first.getNameCount() - 1;
    for (Path path : paths) {
      int same = 0;
      while (same < Math.min(common, path.getNameCount() - 1)
          && path.getName(same).equals(first.getName(same))) {
        same++;
      }
      common = same;
    }
    return Math.max(0, common);
  }

  private static String names(Path path, int from, int to) {
    return from >= to ? "" : path.subpath(from, to).toString().replace('\\', '/');
  }

  /** File names where they differ, else the nearest folder names that do, else numbers. */
  private static List<String> labels(List<Path> paths) {
    List<String> labels = paths.stream()
        .map(p -> Files.isDirectory(p) ? lastName(p) : VersionFolder.baseName(p))
        .toList();
    for (int up = 1; new LinkedHashSet<>(labels).size() < labels.size(); up++) {
      List<String> folders = new ArrayList<>();
      for (Path path : paths) {
        int index = path.getNameCount() - 1 - up;
        if (index < 0) {
          return numbered(paths.size());
        }
        folders.add(path.getName(index).toString());
      }
      labels = folders;
    }
    return labels;
  }

  private static String lastName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<String> numbered(int count) {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      labels.add("v" + i);
    }
    return labels;
  }
}
