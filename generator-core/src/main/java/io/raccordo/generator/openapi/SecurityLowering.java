package io.raccordo.generator.openapi;

import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Security schemes and requirements of all dialects. */
final class SecurityLowering {
  private static final Map<String, String> FLOWS_OF_2_0 =
      Map.of("application", "clientCredentials", "accessCode", "authorizationCode");

  private final References references;
  private final Fields fields;

  SecurityLowering(References references, Fields fields) {
    this.references = references;
    this.fields = fields;
  }

  /** The schemes of {@code securitySchemes} or {@code securityDefinitions}. */
  Map<String, SecurityScheme> schemes(List<Place> uses) {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    for (Place use : uses) {
      Place place = references.follow(use);
      SecurityScheme scheme = place == null ? null : scheme(use.token(), place);
      if (scheme != null) {
        schemes.put(use.token(), scheme);
      }
    }
    return schemes;
  }

  private @Nullable SecurityScheme scheme(String name, Place place) {
    String declared = place.node().isObject() ? fields.text(place, "type") : null;
    SecurityScheme.Type type = declared == null ? null : type(declared);
    if (type == null) {
      fields
          .diagnostics()
          .warn(
              "security-scheme-skipped",
              place.origin(),
              "The security scheme \"" + name
                  + "\" has no type of the specification and is left out.",
              "Use apiKey, http, oauth2, openIdConnect or mutualTLS.");
      return null;
    }
    String http = "basic".equals(declared) ? "basic" : fields.text(place, "scheme");
    return new SecurityScheme(
        name,
        place.origin(),
        type,
        fields.text(place, "description"),
        type == SecurityScheme.Type.API_KEY ? fields.text(place, "name") : null,
        type == SecurityScheme.Type.API_KEY ? ParameterLowering.in(fields.text(place, "in")) : null,
        type == SecurityScheme.Type.HTTP && http != null ? http.toLowerCase(Locale.ROOT) : null,
        type == SecurityScheme.Type.OAUTH2 ? flows(place) : List.of(),
        type == SecurityScheme.Type.OPEN_ID_CONNECT
            ? fields.text(place, "openIdConnectUrl")
            : null);
  }

  private static SecurityScheme.@Nullable Type type(String text) {
    return switch (text) {
      case "apiKey" -> SecurityScheme.Type.API_KEY;
      case "http", "basic" -> SecurityScheme.Type.HTTP;
      case "oauth2" -> SecurityScheme.Type.OAUTH2;
      case "openIdConnect" -> SecurityScheme.Type.OPEN_ID_CONNECT;
      case "mutualTLS" -> SecurityScheme.Type.MUTUAL_TLS;
      default -> null;
    };
  }

  private List<SecurityScheme.Flow> flows(Place scheme) {
    String flow = fields.text(scheme, "flow");
    if (flow != null) {
      return List.of(flow(FLOWS_OF_2_0.getOrDefault(flow, flow), scheme));
    }
    List<SecurityScheme.Flow> flows = new ArrayList<>();
    for (Place place : fields.members(scheme, "flows")) {
      if (place.node().isObject()) {
        flows.add(flow(place.token(), place));
      } else {
        fields.wrong(scheme, "flows", "an object of flow objects", place.node());
      }
    }
    return flows;
  }

  private SecurityScheme.Flow flow(String kind, Place place) {
    Map<String, String> scopes = new LinkedHashMap<>();
    Place declared = fields.object(place, "scopes");
    if (declared != null) {
      for (Place scope : declared.children()) {
        if (!scope.token().startsWith("x-")) {
          scopes.put(scope.token(), scope.node().asText());
        }
      }
    }
    return new SecurityScheme.Flow(
        kind,
        fields.text(place, "authorizationUrl"),
        fields.text(place, "tokenUrl"),
        fields.text(place, "refreshUrl"),
        scopes);
  }

  /**
   * The alternatives that an object declares; null when it declares none, empty when it lifts them.
   */
  @Nullable
  List<SecurityRequirement> requirements(Place owner) {
    Place array = fields.array(owner, "security");
    if (array == null) {
      return null;
    }
    List<SecurityRequirement> alternatives = new ArrayList<>();
    for (Place place : array.children()) {
      if (!place.node().isObject()) {
        fields.wrong(array, place.token(), "a security requirement", place.node());
        continue;
      }
      Map<String, List<String>> schemes = new LinkedHashMap<>();
      for (Place scheme : place.children()) {
        List<String> scopes = fields.texts(place, scheme.token());
        schemes.put(scheme.token(), scopes == null ? List.of() : List.copyOf(scopes));
      }
      alternatives.add(new SecurityRequirement(schemes));
    }
    return alternatives;
  }
}
