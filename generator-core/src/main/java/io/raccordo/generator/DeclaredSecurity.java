package io.raccordo.generator;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import java.util.List;
import java.util.Map;

/**
 * Gives a document that declares no security scheme those that its connector states; each is an
 * alternative.
 */
final class DeclaredSecurity {
  private DeclaredSecurity() {}

  static ApiModel add(ApiModel model, Map<String, SecurityScheme> schemes) {
    if (!model.securitySchemes().isEmpty() || schemes.isEmpty()) {
      return model;
    }
    List<SecurityRequirement> alternatives = schemes.keySet().stream()
        .map(name -> new SecurityRequirement(Map.of(name, List.of())))
        .toList();
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
