package io.raccordo.generator.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says with those keywords of JSON Schema 2020-12 that limit values and that no
 * generated type follows; all schemas by id.
 *
 * @param ifSchema of {@code if}; empty when absent, as are the others
 * @param minContains null when absent, which means 1 beside {@code contains}
 * @param dependentRequired property to the names that it requires, in document order
 * @param dependentSchemas property to the schema that it brings along
 * @param unevaluatedProperties also when it is a boolean
 * @param contentMediaType as written; null when absent
 * @param contentEncoding as written; null when absent
 */
public record Conditions(
    OptionalInt ifSchema,
    OptionalInt thenSchema,
    OptionalInt elseSchema,
    OptionalInt contains,
    @Nullable Integer minContains,
    @Nullable Integer maxContains,
    OptionalInt propertyNames,
    Map<String, Set<String>> dependentRequired,
    Map<String, Integer> dependentSchemas,
    OptionalInt unevaluatedItems,
    OptionalInt unevaluatedProperties,
    OptionalInt contentSchema,
    @Nullable String contentMediaType,
    @Nullable String contentEncoding) {
  /** Says nothing. */
  public static final Conditions NONE = new Conditions(
      OptionalInt.empty(),
      OptionalInt.empty(),
      OptionalInt.empty(),
      OptionalInt.empty(),
      null,
      null,
      OptionalInt.empty(),
      Map.of(),
      Map.of(),
      OptionalInt.empty(),
      OptionalInt.empty(),
      OptionalInt.empty(),
      null,
      null);

  public Conditions {
    dependentRequired = Frozen.map(dependentRequired);
    dependentSchemas = Frozen.map(dependentSchemas);
  }

  /** The schemas of all keywords that have one, absent ones included, in a fixed order. */
  public List<OptionalInt> schemas() {
    return List.of(
        ifSchema,
        thenSchema,
        elseSchema,
        contains,
        propertyNames,
        unevaluatedItems,
        unevaluatedProperties,
        contentSchema);
  }

  /** Without what is read as a format or as additional properties, too. */
  public Conditions withoutCounterparts(boolean content) {
    return new Conditions(
        ifSchema,
        thenSchema,
        elseSchema,
        contains,
        minContains,
        maxContains,
        propertyNames,
        dependentRequired,
        dependentSchemas,
        unevaluatedItems,
        OptionalInt.empty(),
        contentSchema,
        content ? null : contentMediaType,
        content ? null : contentEncoding);
  }
}
