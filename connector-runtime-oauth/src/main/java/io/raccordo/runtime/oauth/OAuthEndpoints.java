package io.raccordo.runtime.oauth;

import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.OAuthFlow;
import io.raccordo.runtime.http.Transport;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an authorization server is. Immutable. */
public final class OAuthEndpoints {
  private final @Nullable String issuer;
  private final @Nullable URI authorization;
  private final @Nullable URI token;
  private final @Nullable URI refresh;
  private final @Nullable URI deviceAuthorization;

  OAuthEndpoints(
      @Nullable String issuer,
      @Nullable URI authorization,
      @Nullable URI token,
      @Nullable URI refresh,
      @Nullable URI deviceAuthorization) {
    this.issuer = issuer;
    this.authorization = authorization;
    this.token = token;
    this.refresh = refresh;
    this.deviceAuthorization = deviceAuthorization;
  }

  /**
   * Nothing known yet.
   *
   * @return no endpoints, to be added
   */
  public static OAuthEndpoints none() {
    return new OAuthEndpoints(null, null, null, null, null);
  }

  /**
   * What an API's document says.
   *
   * @param flow a flow of one of the connector's security schemes
   * @return the endpoints
   * @throws InvalidConfigurationException when the document has something else than absolute URLs
   *     there
   */
  public static OAuthEndpoints of(OAuthFlow flow) {
    return none()
        .withAuthorization(url(flow, flow.authorizationUrl()))
        .withToken(url(flow, flow.tokenUrl()))
        .withRefresh(url(flow, flow.refreshUrl()));
  }

  /**
   * What an OpenID provider, or an authorization server, says of itself (OpenID Connect Discovery
   * 1.0, section 4; RFC 8414). Asks for it now.
   *
   * @param issuer the issuer, or the URL of its configuration, which a connector's security scheme
   *     of type {@code openIdConnect} has
   * @return the endpoints, to be kept
   * @throws io.raccordo.runtime.ApiException when they cannot be had
   */
  public static OAuthEndpoints discover(URI issuer) {
    try (Transport transport = Transport.jdk()) {
      return discover(issuer, transport);
    }
  }

  /**
   * What an OpenID provider, or an authorization server, says of itself: see
   * {@link #discover(URI)}.
   *
   * @param issuer the issuer, or the URL of its configuration
   * @param transport what carries the call, closed by whoever made it
   * @return the endpoints, to be kept
   * @throws io.raccordo.runtime.ApiException when they cannot be had
   */
  public static OAuthEndpoints discover(URI issuer, Transport transport) {
    return Discovery.ask(issuer, transport);
  }

  private static @Nullable URI url(OAuthFlow flow, Optional<String> text) {
    if (text.isEmpty() || text.get().isBlank()) {
      return null;
    }
    try {
      URI url = new URI(text.get().strip());
      if (url.getScheme() != null && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw AccessTokenFailure.of(
            "oauth",
            "The flow " + flow
                + " of the API's document has an address that is no absolute URL; make the endpoints of none() and the vendor's own addresses.")
        .invalidConfiguration();
  }

  /**
   * The endpoints with the one that a person's browser is sent to.
   *
   * @param url the authorization endpoint, null for none
   * @return the changed endpoints
   */
  public OAuthEndpoints withAuthorization(@Nullable URI url) {
    return new OAuthEndpoints(issuer, url, token, refresh, deviceAuthorization);
  }

  /**
   * The endpoints with the one that issues tokens.
   *
   * @param url the token endpoint, null for none
   * @return the changed endpoints
   */
  public OAuthEndpoints withToken(@Nullable URI url) {
    return new OAuthEndpoints(issuer, authorization, url, refresh, deviceAuthorization);
  }

  /**
   * The endpoints with the one that renews tokens.
   *
   * @param url the endpoint, null when it is the token endpoint
   * @return the changed endpoints
   */
  public OAuthEndpoints withRefresh(@Nullable URI url) {
    return new OAuthEndpoints(issuer, authorization, token, url, deviceAuthorization);
  }

  /**
   * The endpoints with the one that devices begin with (RFC 8628).
   *
   * @param url the device authorization endpoint, null for none
   * @return the changed endpoints
   */
  public OAuthEndpoints withDeviceAuthorization(@Nullable URI url) {
    return new OAuthEndpoints(issuer, authorization, token, refresh, url);
  }

  Optional<String> issuer() {
    return Optional.ofNullable(issuer);
  }

  /**
   * The authorization endpoint.
   *
   * @return the URL, empty when there is none
   */
  public Optional<URI> authorization() {
    return Optional.ofNullable(authorization);
  }

  /**
   * The token endpoint.
   *
   * @return the URL, empty when there is none
   */
  public Optional<URI> token() {
    return Optional.ofNullable(token);
  }

  /**
   * The endpoint that renews tokens.
   *
   * @return the URL, the token endpoint's if there is no other; empty when there is none
   */
  public Optional<URI> refresh() {
    return refresh == null ? token() : Optional.of(refresh);
  }

  /**
   * The device authorization endpoint.
   *
   * @return the URL, empty when there is none
   */
  public Optional<URI> deviceAuthorization() {
    return Optional.ofNullable(deviceAuthorization);
  }

  /** {@return the token endpoint} */
  @Override
  public String toString() {
    return token == null ? "no token endpoint" : token.toString();
  }
}
