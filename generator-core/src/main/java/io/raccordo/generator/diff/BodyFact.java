package io.raccordo.generator.diff;

/**
 * What happened to bodies, responses and headers as a whole; their contents are a matter of
 * {@link SchemaFact}.
 */
public sealed interface BodyFact extends Fact {
  /** The operation takes a body now. */
  record RequestBodyAdded(Place place, boolean required) implements BodyFact {}

  /** The operation takes no body any more. */
  record RequestBodyRemoved(Place place, boolean required) implements BodyFact {}

  /** The body became required or optional. */
  record RequestBodyRequirednessChanged(Place place, boolean required) implements BodyFact {}

  /** A body can have one more media type. */
  record MediaTypeAdded(Place place, String name) implements BodyFact {}

  /** A body can't have this media type any more. */
  record MediaTypeRemoved(Place place, String name) implements BodyFact {}

  /**
   * A media type has other parameters, or became a more or less special one.
   *
   * @param change SHRANK for a more special one, OTHER for other parameters
   */
  record MediaTypeRenamed(Place place, String before, String after, SetChange change)
      implements BodyFact {}

  /** A media type's contents are described now, or no longer. */
  record MediaTypeSchemaChanged(Place place, String name, boolean added) implements BodyFact {}

  /** A property of a form or multipart body is sent in another form. */
  record EncodingChanged(Place place, String property, String before, String after)
      implements BodyFact {}

  /** A response can be answered. {@code success} for 2xx. */
  record ResponseAdded(Place place, String status, boolean success) implements BodyFact {}

  /** A response is not answered any more. */
  record ResponseRemoved(Place place, String status, boolean success) implements BodyFact {}

  /** A response has one more header. */
  record HeaderAdded(Place place, String name, boolean required) implements BodyFact {}

  /** A response lacks a header. */
  record HeaderRemoved(Place place, String name, boolean required) implements BodyFact {}

  /** A response header became required or optional. */
  record HeaderRequirednessChanged(Place place, String name, boolean required)
      implements BodyFact {}
}
