package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document, with its lines and columns where they are known.
 *
 * @param range null when the document could not be searched
 */
public record Place(Origin origin, @Nullable SourceRange range) {
  /** The file, as it is to be shown. */
  public String file() {
    return range == null ? origin.document() : range.file();
  }

  /** {@code file:line:column}, or {@code file#pointer} where lines are not known. */
  @Override
  public String toString() {
    return range == null ? origin.toString() : range.toString();
  }
}
