package io.raccordo.generator.diagnostic;

import java.util.Optional;

/**
 * Turns an {@link Origin} into lines and columns. Building the index behind it may cost a second
 * read of the document.
 */
@FunctionalInterface
public interface Locator {
  /**
   * The range of the element, or of its nearest ancestor that the document really holds; empty for
   * an unknown document.
   */
  Optional<SourceRange> locate(Origin origin);
}
