package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Drops a type beside the only member of a composition that has the same: what is left is an alias.
 */
final class RedundantTypePass implements Pass {
  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    return Rewrite.schemas(model, schema -> rewrite(model, schema));
  }

  private static Schema rewrite(ApiModel model, Schema schema) {
    OptionalInt only = schema.composition().onlyMember();
    if (only.isEmpty() || schema.types().isEmpty()) {
      return schema;
    }
    Schema member = model.resolved(only.getAsInt());
    if (!member.types().equals(schema.types())) {
      return schema;
    }
    Schema without = new SchemaEdit(schema).types(Set.of()).build();
    return without.alias().isPresent() ? without : schema;
  }
}
