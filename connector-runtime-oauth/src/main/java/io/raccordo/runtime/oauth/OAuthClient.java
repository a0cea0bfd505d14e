package io.raccordo.runtime.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.JWTBearerGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.InvalidAccessTokenException;
import io.raccordo.runtime.OAuthFlow;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client of an authorization server (RFC 6749, section 2): an application that was registered
 * with a vendor. Safe for use by many threads. One serves all connections of that application.
 *
 * <p>Errors are {@link io.raccordo.runtime.ApiException}s: {@link InvalidAccessTokenException} when
 * a person has to connect again, {@link io.raccordo.runtime.InvalidConfigurationException} when the
 * client is set up wrongly, retryable ones when the server is not available. None shows a secret.
 */
public final class OAuthClient implements AutoCloseable {
  private final OAuthClientBuilder settings;
  private final ClientID client;
  private final EndpointConnector connector;
  private final TokenEndpoint endpoint;
  private final Flights flights = new Flights();

  OAuthClient(OAuthClientBuilder settings) {
    this.settings = settings;
    this.client = new ClientID(settings.clientId());
    this.connector = EndpointConnector.open(settings.transport());
    this.endpoint = new TokenEndpoint(connector, settings.clock());
  }

  /**
   * Begins to set up a client.
   *
   * @param endpoints where the server is
   * @param clientId what the server calls the client
   * @return the builder
   */
  public static OAuthClientBuilder builder(OAuthEndpoints endpoints, String clientId) {
    return new OAuthClientBuilder(endpoints, clientId);
  }

  /**
   * Begins to set up a client.
   *
   * @param flow where the server is, as the API's document says
   * @param clientId what the server calls the client
   * @return the builder
   * @throws io.raccordo.runtime.InvalidConfigurationException when the document has no absolute
   *     URLs there
   */
  public static OAuthClientBuilder builder(OAuthFlow flow, String clientId) {
    return new OAuthClientBuilder(OAuthEndpoints.of(flow), clientId);
  }

  /**
   * Begins the authorization code flow (RFC 6749, section 4.1) with PKCE (RFC 7636).
   *
   * @param redirectUri where the browser is to come back to, as registered
   * @param scopes what to ask for
   * @return where to send the browser, and what to keep until it comes back
   */
  public AuthorizationRequest begin(URI redirectUri, Collection<String> scopes) {
    return begin(redirectUri, scopes, Map.of());
  }

  /**
   * Begins the authorization code flow: see {@link #begin(URI, Collection)}.
   *
   * @param redirectUri where the browser is to come back to, as registered
   * @param scopes what to ask for
   * @param more further parameters that the server knows: {@code access_type=offline}, for one,
   *     where refresh tokens are to be asked for in this way
   * @return where to send the browser, and what to keep until it comes back
   */
  public AuthorizationRequest begin(
      URI redirectUri, Collection<String> scopes, Map<String, String> more) {
    return new AuthorizationCodeFlow(settings.endpoints(), client).begin(redirectUri, scopes, more);
  }

  /**
   * Completes the authorization code flow.
   *
   * @param request what was begun
   * @param callback the URI that the browser came back with, its query included
   * @return the tokens, to be {@linkplain #connect kept}
   * @throws InvalidAccessTokenException when the person refused, or the callback does not belong to
   *     the request; nothing was sent then
   */
  public TokenSet complete(AuthorizationRequest request, URI callback) {
    return ask(
        new AuthorizationCodeFlow(settings.endpoints(), client).grant(request, callback),
        List.of(),
        request.scopes());
  }

  /**
   * Makes a connection of tokens: keeps them in the store, in place of those that were there.
   *
   * @param key what the store is to call the connection: one key for each person's connection to
   *     each vendor
   * @param tokens what was issued
   * @return the tokens, which renew themselves
   */
  public OAuthTokens connect(String key, TokenSet tokens) {
    TokenStore store = settings.store();
    TokenSet before;
    do {
      before = store.load(key).orElse(null);
    } while (!store.replace(key, before, tokens));
    return connection(key);
  }

  /**
   * A connection that was made before.
   *
   * @param key what the store calls it
   * @return the tokens, which renew themselves as long as there is a refresh token
   */
  public OAuthTokens connection(String key) {
    return tokens(key, before -> {
      if (before == null) {
        throw AccessTokenFailure.of("oauth:" + key, "There is no such connection. Connect first.")
            .invalidToken();
      }
      return refresh(before);
    });
  }

  /**
   * Renews tokens, without a store.
   *
   * @param tokens what was issued
   * @return other tokens; the refresh token may be another one, too
   * @throws InvalidAccessTokenException when they cannot be renewed
   */
  public TokenSet refresh(TokenSet tokens) {
    Secret token = tokens
        .refreshToken()
        .orElseThrow(() -> AccessTokenFailure.of(
                source(),
                "The access token has expired or was refused, and there is no refresh token. Connect again.")
            .invalidToken());
    RefreshTokenGrant grant = new RefreshTokenGrant(new RefreshToken(token.reveal()));
    URI url = secure(settings.endpoints().refresh(), "token endpoint");
    return ask(url, grant, List.of(), List.of()).completedBy(tokens);
  }

  /**
   * The client credentials flow (RFC 6749, section 4.4): the client in its own name.
   *
   * @param key what the store is to call the connection
   * @param scopes what to ask for, none for what the server thinks fit
   * @return the tokens, asked for when they are needed
   */
  public OAuthTokens clientCredentials(String key, Collection<String> scopes) {
    return tokens(key, before -> ask(new ClientCredentialsGrant(), scopes, scopes));
  }

  /**
   * Service accounts: the client signs what it claims (RFC 7523, section 2.1).
   *
   * @param key what the store is to call the connection
   * @param assertion what is claimed
   * @param scopes what to ask for; none where the assertion says so, or the server knows
   * @return the tokens, asked for when they are needed
   */
  public OAuthTokens jwtBearer(String key, JwtAssertion assertion, Collection<String> scopes) {
    return tokens(key, before -> {
      URI url = tokenUrl();
      return ask(
          new JWTBearerGrant(assertion.sign(url, settings.clock().instant())), scopes, scopes);
    });
  }

  /**
   * The password flow (RFC 6749, section 4.3), for vendors that have no other.
   *
   * @param key what the store is to call the connection
   * @param user the person's name
   * @param password the person's password
   * @param scopes what to ask for, none for what the server thinks fit
   * @return the tokens, asked for when they are needed
   */
  public OAuthTokens password(String key, String user, Secret password, Collection<String> scopes) {
    return tokens(key, before -> {
      if (before != null && before.refreshToken().isPresent()) {
        try {
          return refresh(before);
        } catch (InvalidAccessTokenException e) {
          // The password is there.
        }
      }
      return ask(
          new ResourceOwnerPasswordCredentialsGrant(
              user, new com.nimbusds.oauth2.sdk.auth.Secret(password.reveal())),
          scopes,
          scopes);
    });
  }

  /**
   * Begins the device flow (RFC 8628): the person authorizes this device on another one.
   *
   * @param scopes what to ask for
   * @return what to tell the person
   */
  public DeviceAuthorization beginDevice(Collection<String> scopes) {
    return device()
        .begin(
            secure(settings.endpoints().deviceAuthorization(), "device authorization endpoint"),
            scopes);
  }

  /**
   * Asks once whether the person has authorized the device.
   *
   * @param device what was begun
   * @return the tokens, empty when the person has not; ask again after
   *     {@link DeviceAuthorization#interval}
   * @throws InvalidAccessTokenException when the person refused, or the codes have expired
   * @throws io.raccordo.runtime.ServerException when the server wants to be asked less often
   *     ({@code slow_down}), by 5 seconds from now on; a
   *     {@link io.raccordo.runtime.RateLimitException} when it says so with status 429
   */
  public Optional<TokenSet> poll(DeviceAuthorization device) {
    return device().poll(tokenUrl(), device);
  }

  /**
   * Waits until the person has authorized the device. Asks less often when the server wants it, is
   * not available or cannot be reached (RFC 8628, section 3.5).
   *
   * @param device what was begun
   * @return the tokens
   * @throws InvalidAccessTokenException when the person refused, or the codes have expired
   */
  public TokenSet await(DeviceAuthorization device) {
    return device().await(tokenUrl(), device);
  }

  private DeviceFlow device() {
    return new DeviceFlow(this, endpoint, settings, client);
  }

  private OAuthTokens tokens(String key, Grant grant) {
    return new OAuthTokens(
        key, grant, settings.store(), flights, settings.clock(), settings.skew());
  }

  private TokenSet ask(
      AuthorizationGrant grant, Collection<String> scopes, Collection<String> requested) {
    return ask(tokenUrl(), grant, scopes, requested);
  }

  private TokenSet ask(
      URI url, AuthorizationGrant grant, Collection<String> scopes, Collection<String> requested) {
    return endpoint.tokens(url, request(url, grant, scopes), requested);
  }

  HTTPRequest request(URI url, AuthorizationGrant grant, Collection<String> scopes) {
    com.nimbusds.oauth2.sdk.auth.@Nullable ClientAuthentication authentication =
        settings.authentication().of(client, url);
    if (authentication == null && grant.getType().requiresClientAuthentication()) {
      throw AccessTokenFailure.of(
              TokenEndpoint.source(url),
              "This flow is for clients that show who they are; give the client's secret(...) or authentication(...).")
          .invalidConfiguration();
    }
    TokenRequest.Builder request = authentication == null
        ? new TokenRequest.Builder(url, client, grant)
        : new TokenRequest.Builder(url, authentication, grant);
    if (!scopes.isEmpty()) {
      request.scope(Scope.parse(scopes));
    }
    settings.parameters().forEach(request::customParameter);
    return request.build().toHTTPRequest();
  }

  private URI tokenUrl() {
    return secure(settings.endpoints().token(), "token endpoint");
  }

  static URI secure(Optional<URI> url, String what) {
    URI known = url.orElseThrow(() -> AccessTokenFailure.of(
            "oauth", "The " + what + " is not known; give it to OAuthEndpoints.")
        .invalidConfiguration());
    EndpointConnector.requireSecure(known, what);
    return known;
  }

  private String source() {
    return settings.endpoints().token().map(TokenEndpoint::source).orElse("oauth");
  }

  /**
   * Waits for renewals under way, then frees connections. A transport that was given to the builder
   * stays open.
   */
  @Override
  public void close() {
    flights.land();
    connector.close();
  }

  /** {@return client and token endpoint} */
  @Override
  public String toString() {
    return settings.clientId() + " at " + settings.endpoints();
  }
}
