package io.raccordo.runtime.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.InvalidAccessTokenException;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A person's browser is sent away, and comes back with a code. */
final class AuthorizationCodeFlow {
  private final OAuthEndpoints endpoints;
  private final ClientID client;

  AuthorizationCodeFlow(OAuthEndpoints endpoints, ClientID client) {
    this.endpoints = endpoints;
    this.client = client;
  }

  AuthorizationRequest begin(URI redirectUri, Collection<String> scopes, Map<String, String> more) {
    State state = new State();
    CodeVerifier verifier = new CodeVerifier();
    com.nimbusds.oauth2.sdk.AuthorizationRequest.Builder request =
        new com.nimbusds.oauth2.sdk.AuthorizationRequest.Builder(ResponseType.CODE, client)
            .endpointURI(OAuthClient.secure(endpoints.authorization(), "authorization endpoint"))
            .redirectionURI(redirectUri)
            .state(state)
            .codeChallenge(verifier, CodeChallengeMethod.S256);
    if (!scopes.isEmpty()) {
      request.scope(Scope.parse(scopes));
    }
    more.forEach(request::customParameter);
    return new AuthorizationRequest(
        request.build().toURI(),
        redirectUri,
        Secret.of(state.getValue()),
        Secret.of(verifier.getValue()),
        scopes);
  }

  /** What the code of a callback is worth. */
  AuthorizationCodeGrant grant(AuthorizationRequest request, URI callback) {
    AuthorizationResponse response;
    try {
      response = AuthorizationResponse.parse(callback);
    } catch (ParseException | IllegalArgumentException e) {
      // No cause: it shows the callback.
      throw refused("The callback has neither a code nor an error");
    }
    State state = response.getState();
    // Before all else: what is not the answer to this request is not to be believed.
    if (state == null
        || state.getValue().isBlank()
        || !request.state().equals(Secret.of(state.getValue()))) {
      throw refused("The callback does not belong to this request: its state is another one");
    }
    // RFC 9207, section 2.4.
    if (response.getIssuer() != null
        && endpoints.issuer().isPresent()
        && !endpoints.issuer().get().equals(response.getIssuer().getValue())) {
      throw refused("The callback is of another issuer");
    }
    if (response instanceof AuthorizationErrorResponse failure) {
      throw error(request, failure.getErrorObject());
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw refused("The callback has no code");
    }
    return new AuthorizationCodeGrant(
        code, request.redirectUri(), new CodeVerifier(request.verifier().reveal()));
  }

  private ApiException error(AuthorizationRequest request, ErrorObject error) {
    String code = error.getCode() == null ? "" : error.getCode();
    String description = error.getDescription() == null ? "" : error.getDescription();
    return new TokenErrors(source(), List.of(request.state(), request.verifier()))
        .of(code, description, 0, Headers.empty());
  }

  private InvalidAccessTokenException refused(String why) {
    return AccessTokenFailure.of(source(), why + ". Nothing was sent; connect again.")
        .invalidToken();
  }

  private String source() {
    return endpoints.authorization().map(TokenEndpoint::source).orElse("oauth");
  }
}
