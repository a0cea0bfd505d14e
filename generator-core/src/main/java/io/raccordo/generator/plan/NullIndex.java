package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

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
    return areWithin(id, new HashSet<>());
  }

  private boolean areWithin(int id, Set<Integer> seen) {
    Schema schema = model.resolved(id);
    return isPart(schema.array().items(), seen) || isPart(schema.object().additionalSchema(), seen);
  }

  private boolean isPart(OptionalInt part, Set<Integer> seen) {
    return part.isPresent()
        && seen.add(part.getAsInt())
        && (isNullable(part.getAsInt()) || areWithin(part.getAsInt(), seen));
  }
}
