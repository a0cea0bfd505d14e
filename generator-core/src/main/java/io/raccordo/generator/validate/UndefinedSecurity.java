package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Security requirements that name no scheme, and API keys that do not say where they go. */
final class UndefinedSecurity implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    Set<String> reported = new HashSet<>();
    check(model, model.security(), model.origin(), reported, diagnostics);
    for (Operation operation : model.operations()) {
      if (operation.security() != null) {
        check(model, operation.security(), operation.origin(), reported, diagnostics);
      }
    }
    for (SecurityScheme scheme : model.securitySchemes().values()) {
      if (scheme.type() == SecurityScheme.Type.API_KEY
          && (scheme.parameter() == null || scheme.in() == null)) {
        diagnostics.warn(
            "incomplete-api-key",
            scheme.origin(),
            "The API key \"" + scheme.name()
                + "\" does not say under which name it is sent, or where.",
            "Add \"name\" and \"in\".");
      }
    }
  }

  private static void check(
      ApiModel model,
      List<SecurityRequirement> requirements,
      Origin owner,
      Set<String> reported,
      Diagnostics diagnostics) {
    for (SecurityRequirement requirement : requirements) {
      for (String name : requirement.schemes().keySet()) {
        if (!model.securitySchemes().containsKey(name) && reported.add(name)) {
          diagnostics.warn(
              "undefined-security-scheme",
              owner.child("security"),
              "The security scheme \"" + name + "\" is not defined.",
              "Define it under the document's security schemes, or correct the name.");
        }
      }
    }
  }
}
