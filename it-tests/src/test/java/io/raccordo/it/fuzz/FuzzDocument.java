package io.raccordo.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.source.ParsedDocument;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.source.VersionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sound document, or one that was never sound, in a folder of its own that may be written to. It
 * is read when it has its first turn.
 */
final class FuzzDocument {
  private final String id;
  private final Path folder;
  private final String root;
  private final long size;
  private @Nullable Content content;

  /** Files and trees by path relative to the folder; no model where it was refused. */
  private record Content(
      Map<String, byte[]> files,
      Map<String, JsonNode> trees,
      @Nullable ApiModel model) {}

  /**
   * A document.
   *
   * @param id path below its source; never changes
   * @param folder what its references may not leave
   * @param root the root document, relative to the folder
   * @param size of all its files, about, in bytes
   */
  FuzzDocument(String id, Path folder, String root, long size) {
    this.id = id;
    this.folder = folder;
    this.root = root;
    this.size = size;
  }

  String id() {
    return id;
  }

  Path folder() {
    return folder;
  }

  String root() {
    return root;
  }

  /** Whether it has a turn: a large document has fewer, so that many small ones are seen. */
  boolean hasTurn(int round, long turnBytes) {
    long stride = 1 + size / turnBytes;
    return Math.floorMod(id.hashCode() + round, stride) == 0;
  }

  /** Content of the root and of what it refers to. */
  Map<String, byte[]> files() throws IOException {
    return content().files;
  }

  /** Those of the files that could be read. */
  Map<String, JsonNode> trees() throws IOException {
    return content().trees;
  }

  /** What the sound document came to, as version "v1"; null when it was refused. */
  @Nullable
  ApiModel model() throws IOException {
    return content().model;
  }

  private Content content() throws IOException {
    Content known = content;
    if (known == null) {
      known = read();
      content = known;
    }
    return known;
  }

  private Content read() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    files.put(root, Files.readAllBytes(folder.resolve(root)));
    try {
      for (ParsedDocument document : new SourceReader()
          .read(new VersionSource("v1", folder, "", root), new Diagnostics())
          .documents()) {
        files.put(document.name(), Files.readAllBytes(folder.resolve(document.name())));
        trees.put(document.name(), document.root());
      }
    } catch (InvalidInputException neverSound) {
      // Its bytes are there all the same.
    }
    return new Content(
        Collections.unmodifiableMap(files), Collections.unmodifiableMap(trees), readModel());
  }

  private @Nullable ApiModel readModel() {
    try {
      return ConnectorPipeline.read(folder, root, "v1", new Diagnostics()).model();
    } catch (InvalidInputException refused) {
      return null;
    }
  }
}
