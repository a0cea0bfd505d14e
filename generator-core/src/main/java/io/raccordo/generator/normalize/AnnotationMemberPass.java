package io.raccordo.generator.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves what nameless members of {@code allOf} say to the reader into the schema around them, where
 * they limit no value: {@code allOf: [X, {description: ...}]} is how OpenAPI 3.0 describes a use of
 * {@code X}, and stands for {@code X}, not for a copy of it.
 */
final class AnnotationMemberPass implements Pass {
  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    return Rewrite.schemas(model, schema -> rewrite(model, schema));
  }

  private static Schema rewrite(ApiModel model, Schema schema) {
    List<Integer> members = schema.composition().allOf();
    List<Integer> kept = new ArrayList<>();
    Annotations annotations = schema.annotations();
    boolean nullable = schema.nullable();
    for (int id : members) {
      Schema member = model.schema(id);
      if (member.component() == null && member.unconstrained()) {
        annotations = both(annotations, member.annotations());
        nullable |= member.nullable();
      } else {
        kept.add(id);
      }
    }
    if (kept.isEmpty() || kept.size() == members.size()) {
      return schema;
    }
    Composition composition = schema.composition();
    return new SchemaEdit(schema)
        .members(kept, composition.oneOf(), composition.anyOf())
        .annotations(annotations)
        .nullable(nullable)
        .build();
  }

  private static Annotations both(Annotations outer, Annotations member) {
    Map<String, JsonNode> extensions = new LinkedHashMap<>(member.extensions());
    extensions.putAll(outer.extensions());
    return new Annotations(
        outer.title() != null ? outer.title() : member.title(),
        outer.description() != null ? outer.description() : member.description(),
        outer.deprecated() || member.deprecated(),
        outer.readOnly() || member.readOnly(),
        outer.writeOnly() || member.writeOnly(),
        outer.defaultValue() != null ? outer.defaultValue() : member.defaultValue(),
        extensions);
  }
}
