package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.plan.Binding;
import org.jspecify.annotations.Nullable;

/** Security schemes and requirements as the manifest has them, in OpenAPI's terms. */
final class SecuritySchemeJson {
  private SecuritySchemeJson() {}

  static void write(SecurityScheme scheme, ObjectNode node) {
    node.put("name", scheme.name());
    node.put("type", type(scheme.type()));
    if (scheme.description() != null) {
      node.put("description", scheme.description());
    }
    if (scheme.type() == SecurityScheme.Type.API_KEY) {
      node.put("in", SecuritySchemeEmitter.place(scheme));
      node.put("parameter", SecuritySchemeEmitter.parameter(scheme));
    }
    put(node, "scheme", scheme.httpScheme());
    put(node, "openIdConnectUrl", scheme.openIdConnectUrl());
    if (!scheme.flows().isEmpty()) {
      ArrayNode flows = node.putArray("flows");
      scheme.flows().forEach(flow -> write(flow, flows.addObject()));
    }
  }

  private static void write(SecurityScheme.Flow flow, ObjectNode node) {
    node.put("kind", flow.kind());
    put(node, "authorizationUrl", flow.authorizationUrl());
    put(node, "tokenUrl", flow.tokenUrl());
    put(node, "refreshUrl", flow.refreshUrl());
    ObjectNode scopes = node.putObject("scopes");
    flow.scopes().forEach(scopes::put);
  }

  private static String type(SecurityScheme.Type type) {
    return switch (type) {
      case API_KEY -> "apiKey";
      case HTTP -> "http";
      case OAUTH2 -> "oauth2";
      case OPEN_ID_CONNECT -> "openIdConnect";
      case MUTUAL_TLS -> "mutualTLS";
    };
  }

  /** The alternatives of a binding that needs scopes. */
  static void scopes(Binding binding, ConnectorIndex index, ObjectNode node) {
    boolean needed = binding.security().stream()
        .flatMap(each -> each.schemes().entrySet().stream())
        .anyMatch(each -> !each.getValue().isEmpty() && index.hasScopes(each.getKey()));
    if (!needed) {
      return;
    }
    ArrayNode alternatives = node.putArray("scopes");
    for (SecurityRequirement requirement : binding.security()) {
      ObjectNode alternative = alternatives.addObject();
      requirement.schemes().forEach((scheme, scopes) -> {
        ArrayNode array = alternative.putArray(scheme);
        if (index.hasScopes(scheme)) {
          scopes.forEach(array::add);
        }
      });
    }
  }

  private static void put(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }
}
