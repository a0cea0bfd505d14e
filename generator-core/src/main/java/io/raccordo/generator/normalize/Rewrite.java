package io.raccordo.generator.normalize;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Copies of models in which something is different. */
final class Rewrite {
  private Rewrite() {}

  /** The model with each schema rewritten; the same model when none changes. */
  static ApiModel schemas(ApiModel model, UnaryOperator<Schema> rewriting) {
    List<Schema> schemas = new ArrayList<>(model.schemas().size());
    boolean changed = false;
    for (Schema schema : model.schemas()) {
      Schema rewritten = rewriting.apply(schema);
      changed |= !same(schema, rewritten);
      schemas.add(rewritten);
    }
    return changed ? with(model, model.operations(), schemas) : model;
  }

  /** Identity is meant: a pass returns what it leaves alone, and comparing contents is dear. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Object one, Object other) {
    return one == other;
  }

  static ApiModel with(ApiModel model, List<Operation> operations, List<Schema> schemas) {
    return new ApiModel(
        model.label(),
        model.document(),
        model.dialect(),
        model.info(),
        model.servers(),
        operations,
        schemas,
        model.components(),
        model.securitySchemes(),
        model.security());
  }

  static Operation parameters(Operation o, List<Parameter> parameters) {
    return new Operation(
        o.key(),
        o.origin(),
        o.operationId(),
        o.summary(),
        o.description(),
        o.tags(),
        o.deprecated(),
        o.sunset(),
        parameters,
        o.requestBody(),
        o.responses(),
        o.security(),
        o.servers(),
        o.extensions());
  }
}
