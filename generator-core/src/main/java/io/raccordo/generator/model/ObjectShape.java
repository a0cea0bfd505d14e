package io.raccordo.generator.model;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a schema says of objects.
 *
 * @param properties name to schema id, in document order
 * @param required names, in document order; may name properties that are not declared
 * @param additional what other properties may be
 * @param additionalSchema schema id of other properties when {@code additional} is TYPED
 * @param patternProperties regular expression to schema id
 */
public record ObjectShape(
    Map<String, Integer> properties,
    Set<String> required,
    Additional additional,
    OptionalInt additionalSchema,
    Map<String, Integer> patternProperties) {
  /** The three forms of {@code additionalProperties}, and its absence. */
  public enum Additional {
    /** Not stated, which admits anything. */
    UNSTATED,
    /** {@code true} or {@code {}}. */
    FREE,
    /** {@code false}. */
    FORBIDDEN,
    /** A schema. */
    TYPED
  }

  /** Says nothing. */
  public static final ObjectShape NONE =
      new ObjectShape(Map.of(), Set.of(), Additional.UNSTATED, OptionalInt.empty(), Map.of());

  public ObjectShape {
    properties = Frozen.map(properties);
    required = Frozen.set(required);
    patternProperties = Frozen.map(patternProperties);
  }
}
