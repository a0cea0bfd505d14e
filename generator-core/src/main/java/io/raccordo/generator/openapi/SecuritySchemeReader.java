package io.raccordo.generator.openapi;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.source.Limits;
import io.raccordo.generator.source.ResolvedDocument;
import java.util.Map;

/** Reads OpenAPI security scheme objects that stand outside an OpenAPI document. */
public final class SecuritySchemeReader {
  private SecuritySchemeReader() {}

  /** The schemes under {@code securitySchemes} at the document's root, in document order. */
  public static Map<String, SecurityScheme> read(
      ResolvedDocument document, Diagnostics diagnostics) {
    Fields fields = new Fields(new References(document, Limits.DEFAULTS, diagnostics), diagnostics);
    return new SecurityLowering(fields.references(), fields)
        .schemes(fields.members(Place.root(document.root()), "securitySchemes"));
  }
}
