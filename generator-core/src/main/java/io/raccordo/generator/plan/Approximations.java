package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells, once a place, where the Java says less than the document. */
final class Approximations {
  /** Code of a media type of other content than the one that the connector offers. */
  static final String MEDIA_TYPE = "media-type-not-offered";

  /** Code of a response whose body is typed as that of another. */
  static final String RESPONSE = "response-typed-as-another";

  /** Code of a body that HTTP does not admit. */
  static final String NO_CONTENT = "body-without-content";

  /** Code of a value left untyped. */
  static final String FREE_FORM = "free-form";

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
      tell(
          FREE_FORM,
          model.schema(schema).origin(),
          "This schema becomes free-form JSON: " + reason + ".");
    }
  }

  /** Anything else, under a code that a build can count. */
  void tell(String code, Origin origin, String message) {
    if (told.add(origin + message)) {
      diagnostics.warn(code, origin, message, "");
    }
  }
}
