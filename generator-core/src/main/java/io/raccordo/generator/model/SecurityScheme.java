package io.raccordo.generator.model;

import io.raccordo.generator.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A security scheme (OpenAPI 3.1 section 4.8.27).
 *
 * @param name key under {@code securitySchemes}
 * @param parameter name of the API key's parameter; null for other types
 * @param in where the API key goes; null for other types
 * @param httpScheme RFC 9110 scheme of type HTTP, lower case; null for other types
 * @param flows of type OAUTH2; empty for other types
 * @param openIdConnectUrl of type OPEN_ID_CONNECT; null for other types
 */
public record SecurityScheme(
    String name,
    Origin origin,
    Type type,
    @Nullable String description,
    @Nullable String parameter,
    Parameter.@Nullable In in,
    @Nullable String httpScheme,
    List<Flow> flows,
    @Nullable String openIdConnectUrl) {
  /** The types of the specification. */
  public enum Type {
    API_KEY,
    HTTP,
    OAUTH2,
    OPEN_ID_CONNECT,
    MUTUAL_TLS
  }

  /**
   * One OAuth 2.0 flow.
   *
   * @param kind its key under {@code flows} (OpenAPI 3.1 section 4.8.28)
   * @param scopes name to description
   */
  public record Flow(
      String kind,
      @Nullable String authorizationUrl,
      @Nullable String tokenUrl,
      @Nullable String refreshUrl,
      Map<String, String> scopes) {
    public Flow {
      scopes = Frozen.map(scopes);
    }
  }

  public SecurityScheme {
    flows = List.copyOf(flows);
  }
}
