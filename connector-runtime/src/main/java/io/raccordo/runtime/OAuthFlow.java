package io.raccordo.runtime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an API's document says that access tokens are had (OpenAPI: OAuth Flow Object). Immutable.
 */
public final class OAuthFlow {
  private final String kind;
  private final @Nullable String authorizationUrl;
  private final @Nullable String tokenUrl;
  private final @Nullable String refreshUrl;
  private final String scopes;

  private OAuthFlow(
      String kind,
      @Nullable String authorizationUrl,
      @Nullable String tokenUrl,
      @Nullable String refreshUrl,
      String scopes) {
    this.kind = kind;
    this.authorizationUrl = authorizationUrl;
    this.tokenUrl = tokenUrl;
    this.refreshUrl = refreshUrl;
    this.scopes = scopes;
  }

  /**
   * A flow.
   *
   * @param kind its name in OpenAPI's OAuth Flows Object: {@code authorizationCode},
   *     {@code clientCredentials}, {@code password}, {@code implicit} or one to come
   * @return the flow
   */
  public static OAuthFlow of(String kind) {
    return new OAuthFlow(kind, null, null, null, "");
  }

  /**
   * The flow with its authorization endpoint.
   *
   * @param url where a person's browser is sent
   * @return the changed flow
   */
  public OAuthFlow authorizationUrl(String url) {
    return new OAuthFlow(kind, url, tokenUrl, refreshUrl, scopes);
  }

  /**
   * The flow with its token endpoint.
   *
   * @param url where tokens are had
   * @return the changed flow
   */
  public OAuthFlow tokenUrl(String url) {
    return new OAuthFlow(kind, authorizationUrl, url, refreshUrl, scopes);
  }

  /**
   * The flow with the endpoint that renews tokens, where it is another one.
   *
   * @param url where tokens are renewed
   * @return the changed flow
   */
  public OAuthFlow refreshUrl(String url) {
    return new OAuthFlow(kind, authorizationUrl, tokenUrl, url, scopes);
  }

  /**
   * The flow with its scopes.
   *
   * @param names all scopes that there are, with spaces between
   * @return the changed flow
   */
  public OAuthFlow scopes(String names) {
    return new OAuthFlow(kind, authorizationUrl, tokenUrl, refreshUrl, names);
  }

  /**
   * Its name in OpenAPI's OAuth Flows Object.
   *
   * @return {@code authorizationCode} for one
   */
  public String kind() {
    return kind;
  }

  /**
   * Where a person's browser is sent.
   *
   * @return the URL as the document has it, maybe relative; empty when it has none
   */
  public Optional<String> authorizationUrl() {
    return Optional.ofNullable(authorizationUrl);
  }

  /**
   * Where tokens are had.
   *
   * @return the URL as the document has it, maybe relative; empty when it has none
   */
  public Optional<String> tokenUrl() {
    return Optional.ofNullable(tokenUrl);
  }

  /**
   * Where tokens are renewed.
   *
   * @return the URL as the document has it, maybe relative; empty when it is the token endpoint
   */
  public Optional<String> refreshUrl() {
    return Optional.ofNullable(refreshUrl);
  }

  /**
   * All scopes that the document names. What they mean is in the connector's manifest.
   *
   * @return the scopes in the document's order
   */
  public List<String> scopes() {
    return scopes.isEmpty() ? List.of() : List.of(scopes.split(" ", -1));
  }

  /** {@return the kind} */
  @Override
  public String toString() {
    return kind;
  }
}
