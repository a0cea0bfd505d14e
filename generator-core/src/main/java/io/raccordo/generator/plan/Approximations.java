package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells, once a place, where the Java says less than the document. */
final class Approximations {
  /** Code of every diagnostic of this kind, so that a build can count them. */
  static final String CODE = "approximated";

  private final Diagnostics diagnostics;
  private final Set<String> told = new HashSet<>();

  Approximations(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * A schema that became free-form JSON; silent when the document itself says that anything goes.
   */
  void freeForm(ApiModel model, int schema, @Nullable String reason) {
    if (reason != null) {
      tell(model.schema(schema).origin(), "This schema becomes free-form JSON: " + reason + ".");
    }
  }

  /** Anything else. */
  void tell(Origin origin, String message) {
    if (told.add(origin + message)) {
      diagnostics.warn(CODE, origin, message, "");
    }
  }
}
