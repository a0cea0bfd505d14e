package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.ArrayShape;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.util.List;
import java.util.Set;

/**
 * Drops alternatives that all say only which properties must be there ("a or b is required"): they
 * are one object, and which of its properties go together is for its server to check.
 */
final class RequiredVariantsPass implements Pass {
  /** Combinations of combinations of required properties, deeper than anybody writes. */
  private static final int DEEPEST = 5;

  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    return Rewrite.schemas(model, schema -> rewrite(model, schema, diagnostics));
  }

  private static Schema rewrite(ApiModel model, Schema schema, Diagnostics diagnostics) {
    Composition composition = schema.composition();
    boolean oneOf = onlyRequire(model, composition.oneOf());
    boolean anyOf = onlyRequire(model, composition.anyOf());
    if (!oneOf && !anyOf) {
      return schema;
    }
    diagnostics.info(
        "required-variants",
        schema.origin(),
        "Which of the properties are required together is left to the server.");
    SchemaEdit edit = new SchemaEdit(schema);
    if (schema.types().isEmpty() && composition.allOf().isEmpty()) {
      edit.types(Set.of(JsonType.OBJECT));
    }
    return edit.members(
            composition.allOf(),
            oneOf ? List.of() : composition.oneOf(),
            anyOf ? List.of() : composition.anyOf())
        .build();
  }

  private static boolean onlyRequire(ApiModel model, List<Integer> members) {
    return !members.isEmpty()
        && members.stream().allMatch(id -> onlyRequires(model, id, 0))
        && members.stream().anyMatch(id -> speaksOfRequired(model, model.schema(id)));
  }

  /** Whether it says nothing but that properties are required, or must not be there. */
  private static boolean onlyRequires(ApiModel model, int member, int depth) {
    Schema schema = model.schema(member);
    ObjectShape object = schema.object();
    Composition composition = schema.composition();
    return depth < DEEPEST
        && (schema.types().isEmpty() || schema.isOnly(JsonType.OBJECT))
        && schema.component() == null
        && schema.constant() == null
        && schema.enumeration() == null
        && schema.bounds().equals(Bounds.NONE)
        && schema.array().equals(ArrayShape.NONE)
        && object.properties().values().stream().allMatch(id -> model.schema(id).unconstrained())
        && object.patternProperties().isEmpty()
        && object.additionalSchema().isEmpty()
        && composition.oneOf().stream().allMatch(id -> onlyRequires(model, id, depth + 1))
        && composition.anyOf().stream().allMatch(id -> onlyRequires(model, id, depth + 1))
        && composition.allOf().stream().allMatch(id -> onlyRequires(model, id, depth + 1))
        && (composition.not().isEmpty()
            || onlyRequires(model, composition.not().getAsInt(), depth + 1))
        && schema.annotations().extensions().equals(Annotations.NONE.extensions());
  }

  private static boolean speaksOfRequired(ApiModel model, Schema schema) {
    return !schema.object().required().isEmpty()
        || schema.composition().not().isPresent()
        || schema.composition().allOf().stream()
            .anyMatch(id -> speaksOfRequired(model, model.schema(id)));
  }
}
