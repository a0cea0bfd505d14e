package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Where an API version's schemas admit null. */
final class NullIndex {
  private final ApiModel model;

  NullIndex(ApiModel model) {
    this.model = model;
  }

  /** Whether a value may be null. */
  boolean isNullable(int id) {
    return model.schema(id).nullable() || model.resolved(id).nullable();
  }

  /** Whether a list's items or a map's values may be null, or hold such themselves. */
  boolean areWithin(int id) {
    Schema schema = model.resolved(id);
    return holds(schema) && areWithin(schema, new HashSet<>());
  }

  private static boolean holds(Schema schema) {
    return schema.array().items().isPresent()
        || schema.object().additionalSchema().isPresent();
  }

  private boolean areWithin(Schema schema, Set<Integer> seen) {
    return seen.add(schema.id())
        && Stream.of(schema.array().items(), schema.object().additionalSchema())
            .flatMapToInt(OptionalInt::stream)
            .anyMatch(id -> isNullable(id) || areWithin(model.resolved(id), seen));
  }
}
