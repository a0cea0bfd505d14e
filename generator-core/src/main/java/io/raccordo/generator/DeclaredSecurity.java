package io.raccordo.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.openapi.SecuritySchemeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives documents that declare no security scheme those that {@code connector.yaml} states; each is an alternative. */
final class DeclaredSecurity {
  private DeclaredSecurity() {}

  static ApiModel add(ApiModel model, ConnectorConfig config, Diagnostics diagnostics) {
    Origin origin = config.origin();
    if (!model.securitySchemes().isEmpty() || config.securitySchemes().isEmpty() || origin == null) {
      return model;
    }
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : config.securitySchemes().entrySet()) {
      SecuritySchemeReader.read(
              entry.getKey(), entry.getValue(), origin.child("securitySchemes", entry.getKey()), diagnostics)
          .ifPresent(s -> schemes.put(s.name(), s));
    }
    List<SecurityRequirement> alternatives =
        schemes.keySet().stream().map(name -> new SecurityRequirement(Map.of(name, List.of()))).toList();
    return new ApiModel(
        model.label(),
        model.document(),
        model.dialect(),
        model.info(),
        model.servers(),
        model.operations(),
        model.schemas(),
        model.components(),
        schemes,
        alternatives);
  }
}
