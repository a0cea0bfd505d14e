package io.raccordo.generator.normalize;

import io.raccordo.generator.model.ApiModel;
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
    return changed ? model.with(model.operations(), schemas) : model;
  }

  /** Identity is meant: a pass returns what it leaves alone, and comparing contents is dear. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Object one, Object other) {
    return one == other;
  }
}
