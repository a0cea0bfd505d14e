package io.raccordo.generator.source;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import java.util.Optional;

/**
 * Pointers of one document to lines and columns. A member of an object starts at its name, an
 * element of an array at its value; both end where the value ends.
 */
public final class PositionIndex implements Locator {
  private final String document;
  private final PositionTree root;

  PositionIndex(String document, PositionTree root) {
    this.document = document;
    this.root = root;
  }

  @Override
  public Optional<SourceRange> locate(Origin origin) {
    return origin.document().equals(document)
        ? Optional.of(locate(origin.pointer()))
        : Optional.empty();
  }

  /** The range of the element, or of its nearest ancestor that the document holds. */
  public SourceRange locate(String pointer) {
    PositionTree at = root;
    long start = root.start();
    long end = root.end();
    for (String token : Pointer.tokens(pointer)) {
      PositionTree.Slot slot = at.find(token);
      if (slot == null) {
        break;
      }
      start = slot.start();
      end = slot.end();
      if (slot.value() == null) {
        break;
      }
      at = slot.value();
    }
    return new SourceRange(
        document,
        PositionTree.line(start),
        PositionTree.column(start),
        PositionTree.line(end),
        PositionTree.column(end));
  }
}
