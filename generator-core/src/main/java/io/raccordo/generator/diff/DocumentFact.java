package io.raccordo.generator.diff;

/** What happened to the document as a whole. */
public sealed interface DocumentFact extends Fact {
  /** A schema component went. What used it is told where it was used. */
  record ComponentRemoved(Place place, String name) implements DocumentFact {}

  /** Another API took the place of this one. */
  record ApiReplaced(Place place, Replacement replacement) implements DocumentFact {}

  /** What chooses the API version is not the same. */
  record SelectorChanged(Place place, SelectorChange change) implements DocumentFact {}
}
