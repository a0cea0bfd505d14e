package io.raccordo.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diagnostic.Origin;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stage {@code resolve}: reads every document that references lead to, inside the version's
 * folder only.
 */
final class ReferencedDocuments {
  private static final Pattern REMOTE =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]+:|//).*", Pattern.DOTALL);

  private final VersionSource version;
  private final Limits limits;
  private final DocumentReader reader;
  private final Diagnostics diagnostics;
  private final Map<String, ParsedDocument> documents = new LinkedHashMap<>();
  private final Map<String, ResolvedDocument.Target> byPath = new HashMap<>();
  private final Map<ResolvedDocument.Reference, ResolvedDocument.Target> targets = new HashMap<>();
  private final Deque<ParsedDocument> unscanned = new ArrayDeque<>();
  private long totalBytes;

  ReferencedDocuments(
      VersionSource version, Limits limits, DocumentReader reader, Diagnostics diagnostics) {
    this.version = version;
    this.limits = limits;
    this.reader = reader;
    this.diagnostics = diagnostics;
  }

  ResolvedDocument resolve(ParsedDocument root) {
    documents.put(root.name(), root);
    byPath.put(version.file(), new ResolvedDocument.Found(root));
    unscanned.add(root);
    while (!unscanned.isEmpty()) {
      scan(unscanned.removeFirst());
    }
    return new ResolvedDocument(root, documents, targets);
  }

  static ResolvedDocument.Refused missing(String file) {
    return new ResolvedDocument.Refused(
        "dangling-reference",
        "The reference leads to " + file + ", which is not there.",
        "Add the file inside the version's folder, or correct the reference.");
  }

  private void scan(ParsedDocument document) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(document.root());
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.isObject()) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual()) {
          follow(document, reference.textValue());
        }
        JsonNode mapping = node.path("discriminator").path("mapping");
        if (mapping.isObject()) {
          mapping.forEach(value -> followMapping(document, value));
        }
      }
      for (JsonNode child : node) {
        if (child.isContainerNode()) {
          open.push(child);
        }
      }
    }
  }

  /**
   * A mapping value is a schema's name or a reference; only what has a path or an extension can be
   * another document.
   */
  private void followMapping(ParsedDocument document, JsonNode value) {
    if (value.isTextual()
        && (value.textValue().contains("/") || value.textValue().contains("."))) {
      follow(document, value.textValue());
    }
  }

  private void follow(ParsedDocument from, String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    if (!file.isEmpty()) {
      ResolvedDocument.Reference key = new ResolvedDocument.Reference(from.name(), file);
      if (!targets.containsKey(key)) {
        targets.put(key, target(from, file));
      }
    }
  }

  private ResolvedDocument.Target target(ParsedDocument from, String file) {
    if (REMOTE.matcher(file).matches()) {
      return new ResolvedDocument.Refused(
          "remote-reference",
          "The reference leads to " + file + ", and nothing is fetched from elsewhere.",
          "Save that document inside the version's folder and refer to it there.");
    }
    for (String spelling : List.of(decoded(file), file)) {
      ResolvedDocument.Target target = local(from, spelling);
      if (target != null) {
        return target;
      }
    }
    return missing(file);
  }

  private static String decoded(String file) {
    try {
      return URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return file;
    }
  }

  /** Null when there is no such file. */
  private ResolvedDocument.@Nullable Target local(ParsedDocument from, String file) {
    try {
      Path folder = version.folder().toAbsolutePath().normalize();
      Path source = folder.resolve(relativeName(from));
      Path target = source.resolveSibling(file).normalize();
      if (!target.startsWith(folder)) {
        return outside(file);
      }
      if (!Files.isRegularFile(target)) {
        return null;
      }
      if (!target.toRealPath().startsWith(folder.toRealPath())) {
        return outside(file);
      }
      String relative = folder.relativize(target).toString().replace('\\', '/');
      ResolvedDocument.Target known = byPath.get(relative);
      if (known == null) {
        known = read(target, relative);
        byPath.put(relative, known);
      }
      return known;
    } catch (InvalidPathException | IOException notAPath) {
      return null;
    }
  }

  private static ResolvedDocument.Refused outside(String file) {
    return new ResolvedDocument.Refused(
        "reference-outside-folder",
        "The reference leads to " + file + ", outside the version's folder.",
        "Copy that file into the version's folder and refer to it there.");
  }

  private String relativeName(ParsedDocument document) {
    return version.folderName().isEmpty()
        ? document.name()
        : document.name().substring(version.folderName().length() + 1);
  }

  private ResolvedDocument.Target read(Path file, String relative) throws IOException {
    totalBytes += Files.size(file);
    if (documents.size() >= limits.files() || totalBytes > limits.totalBytes()) {
      diagnostics.error(
          "too-many-documents",
          Origin.root(version.document()),
          "The version's documents are more than "
              + limits.files()
              + " files or "
              + limits.totalBytes()
              + " bytes together.",
          documents.size() >= limits.files()
              ? Limits.remedy("files")
              : Limits.remedy("totalBytes"));
      throw new InvalidInputException(diagnostics.all());
    }
    try {
      ParsedDocument document = reader.read(file, version.name(relative), diagnostics);
      documents.put(document.name(), document);
      unscanned.add(document);
      return new ResolvedDocument.Found(document);
    } catch (UnreadableDocumentException fault) {
      diagnostics.add(fault.asWarning());
      return new ResolvedDocument.Refused(
          "unreadable-reference",
          "The reference leads to " + version.name(relative) + ", which cannot be read.",
          "Correct that document.");
    }
  }
}
