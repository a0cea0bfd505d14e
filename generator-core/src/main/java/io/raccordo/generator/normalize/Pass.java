package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;

/** One rewriting of a model. Schema ids stay; what a pass adds gets ids past the last. */
@FunctionalInterface
interface Pass {
  /** The rewritten model, or the same when there is nothing to do. */
  ApiModel apply(ApiModel model, Diagnostics diagnostics);
}
