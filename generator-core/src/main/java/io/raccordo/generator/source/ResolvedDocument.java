package io.raccordo.generator.source;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of one API version: its root and everything that references reach from there. Each
 * keeps its own pointers; a reference is answered from the document that it stands in.
 */
public final class ResolvedDocument implements Locator {
  /** What the part of a reference before {@code #} leads to. */
  public sealed interface Target {}

  /** A document that was read. */
  public record Found(ParsedDocument document) implements Target {}

  /** Nothing: what is wrong, and what to do. */
  public record Refused(String code, String message, String remedy) implements Target {}

  /** The part of a reference before {@code #}, as written in one document. */
  record Reference(String document, String file) {}

  private final ParsedDocument root;
  private final Map<String, ParsedDocument> documents;
  private final Map<Reference, Target> targets;

  ResolvedDocument(
      ParsedDocument root, Map<String, ParsedDocument> documents, Map<Reference, Target> targets) {
    this.root = root;
    this.documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    this.targets = Map.copyOf(targets);
  }

  /** The document that says which OpenAPI it is. */
  public ParsedDocument root() {
    return root;
  }

  /** All of them, the root first, in the order in which references reach them. */
  public Collection<ParsedDocument> documents() {
    return documents.values();
  }

  /**
   * Follows a reference to another document.
   *
   * @param from the document that the reference stands in
   * @param file the reference up to its {@code #}, as written; empty for the document itself
   */
  public Target target(ParsedDocument from, String file) {
    if (file.isEmpty()) {
      return new Found(from);
    }
    Target target = targets.get(new Reference(from.name(), file));
    return target != null ? target : ReferencedDocuments.missing(file);
  }

  @Override
  public Optional<SourceRange> locate(Origin origin) {
    ParsedDocument document = documents.get(origin.document());
    return document == null
        ? Optional.empty()
        : Optional.of(document.positions().locate(origin.pointer()));
  }
}
