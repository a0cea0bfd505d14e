package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.FieldName;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Response;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Headers under names that no message can carry (RFC 9110 section 5.6.2). */
final class HeaderNames implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    Set<Origin> reported = new HashSet<>();
    for (Operation operation : model.operations()) {
      for (Parameter parameter : operation.parameters()) {
        if (parameter.in() == Parameter.In.HEADER && reported.add(parameter.origin())) {
          check(parameter.name(), parameter.origin(), diagnostics);
        }
      }
      for (Response response : operation.responses()) {
        for (Map.Entry<String, Response.Header> header : response.headers().entrySet()) {
          if (reported.add(header.getValue().origin())) {
            check(header.getKey(), header.getValue().origin(), diagnostics);
          }
        }
      }
    }
  }

  private static void check(String name, Origin origin, Diagnostics diagnostics) {
    if (!FieldName.isValid(name)) {
      diagnostics.warn(
          "invalid-header-name",
          origin,
          "\"" + name + "\" is no name of a header: it cannot be sent.",
          "Use letters, digits and hyphens.");
    }
  }
}
