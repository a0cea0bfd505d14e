package io.raccordo.generator.diff;

/**
 * One thing that is not the same in two API versions, without judgement. A fact about something
 * shared, such as a component, is found once, with all operations that it reaches.
 */
public sealed interface Fact
    permits OperationFact, ParameterFact, BodyFact, SchemaFact, ConnectionFact, DocumentFact {
  /** Where it was found. */
  Place place();
}
