package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a parameter of which the document does not say what it is for a text, which it is when
 * sent.
 */
final class UntypedParameterPass implements Pass {
  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    Set<Integer> untyped = new TreeSet<>();
    for (Operation operation : model.operations()) {
      for (Parameter parameter : operation.parameters()) {
        Schema schema = model.schema(parameter.schema());
        // The schema of a parameter that has none stands where the parameter stands.
        if (schema.unconstrained()
            && schema.origin().equals(parameter.origin())
            && parameter.contentType() == null
            && untyped.add(schema.id())) {
          diagnostics.info(
              "parameter-without-schema",
              parameter.origin(),
              "The parameter \"" + parameter.name() + "\" has no schema and is taken as a text.");
        }
      }
    }
    return untyped.isEmpty()
        ? model
        : Rewrite.schemas(
            model,
            schema -> untyped.contains(schema.id())
                ? new SchemaEdit(schema).types(Set.of(JsonType.STRING)).build()
                : schema);
  }
}
