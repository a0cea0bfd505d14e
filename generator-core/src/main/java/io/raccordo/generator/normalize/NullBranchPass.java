package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Turns null among the alternatives of {@code oneOf} and {@code anyOf} into {@code nullable}: an
 * alternative that admits null alone is dropped, and one that admits null besides makes the whole
 * nullable too.
 */
final class NullBranchPass implements Pass {
  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    return Rewrite.schemas(model, schema -> rewrite(model, schema));
  }

  private static Schema rewrite(ApiModel model, Schema schema) {
    Composition composition = schema.composition();
    if (composition.oneOf().isEmpty() && composition.anyOf().isEmpty()) {
      return schema;
    }
    List<Integer> oneOf = withoutNull(model, composition.oneOf());
    List<Integer> anyOf = withoutNull(model, composition.anyOf());
    boolean dropped = oneOf.size() != composition.oneOf().size()
        || anyOf.size() != composition.anyOf().size();
    boolean nullable = schema.nullable()
        || dropped
        || oneOf.stream().anyMatch(id -> admitsNull(model, id))
        || anyOf.stream().anyMatch(id -> admitsNull(model, id));
    if (nullable == schema.nullable() && !dropped) {
      return schema;
    }
    SchemaEdit edit = new SchemaEdit(schema).nullable(nullable);
    boolean nothingElse =
        oneOf.isEmpty() && anyOf.isEmpty() && composition.allOf().isEmpty();
    if (nothingElse && schema.types().isEmpty() && schema.object().properties().isEmpty()) {
      edit.types(Set.of(JsonType.NULL));
    }
    return edit.members(composition.allOf(), oneOf, anyOf).build();
  }

  private static List<Integer> withoutNull(ApiModel model, List<Integer> members) {
    return members.stream()
        .filter(id -> !model.resolved(id).isOnly(JsonType.NULL))
        .toList();
  }

  /** Whether the schema or one that it is an alias of is nullable. */
  private static boolean admitsNull(ApiModel model, int id) {
    Set<Integer> seen = new HashSet<>();
    int at = id;
    while (seen.add(at)) {
      Schema schema = model.schema(at);
      if (schema.nullable()) {
        return true;
      }
      OptionalInt alias = schema.alias();
      if (alias.isEmpty()) {
        return false;
      }
      at = alias.getAsInt();
    }
    return false;
  }
}
