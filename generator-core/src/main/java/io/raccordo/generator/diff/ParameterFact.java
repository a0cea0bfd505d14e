package io.raccordo.generator.diff;

import io.raccordo.generator.model.Parameter.In;

/** What happened to parameters as a whole; their values are a matter of {@link SchemaFact}. */
public sealed interface ParameterFact extends Fact {
  /** Name as sent, in the later version unless it is gone there. */
  String name();

  /** Where it is sent. */
  In in();

  /**
   * A parameter came.
   *
   * @param ofPath whether the path declares it for all of its operations
   */
  record ParameterAdded(
      Place place, String name, In in, boolean required, boolean hasDefault, boolean ofPath)
      implements ParameterFact {}

  /** A parameter went. */
  record ParameterRemoved(Place place, String name, In in, boolean required, Notice notice)
      implements ParameterFact {}

  /** A parameter of the same name is sent elsewhere. */
  record ParameterMoved(Place place, String name, In from, In in) implements ParameterFact {}

  /** A parameter became required or optional. */
  record ParameterRequirednessChanged(Place place, String name, In in, boolean required)
      implements ParameterFact {}

  /** A parameter was deprecated, or is no longer. */
  record ParameterDeprecationChanged(
      Place place, String name, In in, Notice notice, Stability stability)
      implements ParameterFact {}

  /** The sunset of a deprecated parameter. */
  record ParameterSunsetChanged(
      Place place, String name, In in, Notice before, Notice after, Stability stability)
      implements ParameterFact {}

  /** How the value becomes text is not the same. */
  record ParameterFormChanged(
      Place place, String name, In in, Form form, String before, String after)
      implements ParameterFact {}

  /** What tells how a parameter's value becomes text. */
  enum Form {
    STYLE,
    EXPLODE,
    ALLOW_RESERVED,
    CONTENT
  }
}
