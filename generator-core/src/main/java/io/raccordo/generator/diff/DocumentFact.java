package io.raccordo.generator.diff;

/** What happened to the document as a whole. */
public sealed interface DocumentFact extends Fact {
  /** A schema component went. What used it is told where it was used. */
  record ComponentRemoved(Place place, String name) implements DocumentFact {}
}
