package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;

/** One thing that can be wrong with an API version. */
@FunctionalInterface
interface Check {
  /** Reports each case of it, with its place and what to do. */
  void check(ApiModel model, Diagnostics diagnostics);
}
