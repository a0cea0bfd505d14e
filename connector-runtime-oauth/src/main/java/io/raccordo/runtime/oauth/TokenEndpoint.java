package io.raccordo.runtime.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.raccordo.runtime.AccessToken;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.ApiResponse;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends what the protocol's library made, and reads what comes back. */
final class TokenEndpoint {
  private static final String PENDING = "authorization_pending";
  private static final Set<String> NO_SECRETS = Set.of(
      "grant_type", "client_id", "redirect_uri", "scope", "username", "audience", "resource");

  private final EndpointConnector connector;
  private final Clock clock;

  TokenEndpoint(EndpointConnector connector, Clock clock) {
    this.connector = connector;
    this.clock = clock;
  }

  /**
   * Asks for tokens.
   *
   * @param requested the scopes that were asked for, which are the granted ones when the server
   *     does not say (RFC 6749, section 5.1); empty when nobody knows
   */
  TokenSet tokens(URI url, HTTPRequest request, Collection<String> requested) {
    return read(url, ask(url, request), requested);
  }

  /** Asks for tokens that a person may not have authorized yet: empty then. */
  Optional<TokenSet> poll(URI url, HTTPRequest request, Collection<String> requested) {
    ObjectNode json = ask(url, request, PENDING);
    return TokenErrors.code(json).equals(PENDING)
        ? Optional.empty()
        : Optional.of(read(url, json, requested));
  }

  /** The body of an answer that is no error. */
  ObjectNode ask(URI url, HTTPRequest request) {
    return ask(url, request, "");
  }

  /** The body of an answer that is no error, or the one that is expected. */
  private ObjectNode ask(URI url, HTTPRequest request, String expected) {
    TokenErrors errors = new TokenErrors(source(url), secrets(request));
    Map<String, String> headers = new LinkedHashMap<>();
    if (request.getAuthorization() != null) {
      headers.put("Authorization", request.getAuthorization());
    }
    ApiResponse<JsonNode> response;
    try {
      response = connector.post(url, headers, request.getBody());
    } catch (ApiException e) {
      if (!expected.isEmpty()
          && e.body() instanceof ObjectNode json
          && TokenErrors.code(json).equals(expected)) {
        return json;
      }
      throw errors.of(e);
    }
    JsonNode json = form(response.json());
    // Some vendors answer errors with 200.
    String code = TokenErrors.code(json);
    if (json instanceof ObjectNode object && (code.isEmpty() || code.equals(expected))) {
      return object;
    }
    throw errors.of(response.status(), response.headers(), json);
  }

  /** Some vendors answer a form. */
  private static JsonNode form(JsonNode body) {
    if (!body.isString() || !body.stringValue().contains("=")) {
      return body;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    URLUtils.parseParameters(body.stringValue())
        .forEach((name, values) -> json.put(name, values.get(0)));
    return json;
  }

  private TokenSet read(URI url, ObjectNode json, Collection<String> requested) {
    Instant now = clock.instant();
    Tokens tokens = parse(url, json);
    com.nimbusds.oauth2.sdk.token.AccessToken issued = tokens.getAccessToken();
    if (!AccessTokenType.BEARER.equals(issued.getType())) {
      throw AccessTokenFailure.of(
              source(url), "The token is no bearer token; only these can be sent.")
          .invalidConfiguration();
    }
    Collection<String> scopes = issued.getScope() == null
        ? (requested.isEmpty() ? null : requested)
        : issued.getScope().toStringList();
    AccessToken token = AccessToken.of(Secret.of(issued.getValue()))
        .withExpiresAt(issued.getLifetime() > 0 ? now.plusSeconds(issued.getLifetime()) : null)
        .withScopes(scopes);
    Secret refresh = tokens.getRefreshToken() == null
        ? null
        : Secret.of(tokens.getRefreshToken().getValue());
    return TokenSet.of(token, refresh, now).withIdToken(TokenSet.secret(json, "id_token"));
  }

  private static Tokens parse(URI url, ObjectNode json) {
    HTTPResponse response = new HTTPResponse(HTTPResponse.SC_OK);
    try {
      response.setContentType("application/json");
      response.setBody(lenient(json).toString());
      return AccessTokenResponse.parse(response).getTokens();
    } catch (ParseException | IllegalArgumentException e) {
      // No cause: it may show what was read.
      throw AccessTokenFailure.of(
              source(url),
              "The answer of the token endpoint has no access token as RFC 6749, section 5.1, has it.")
          .invalidConfiguration();
    }
  }

  /** As RFC 6749 has it, where vendors are known not to care. */
  private static ObjectNode lenient(ObjectNode json) {
    ObjectNode strict = json.deepCopy();
    for (String name : List.copyOf(json.propertyNames())) {
      if (json.get(name).isNull()) {
        strict.remove(name);
      }
    }
    if (!strict.path("token_type").isString()) {
      strict.put("token_type", "Bearer");
    }
    if (strict.path("scope").isArray()) {
      List<String> scopes = new ArrayList<>();
      strict.get("scope").forEach(scope -> scopes.add(scope.asString("")));
      strict.put("scope", String.join(" ", scopes));
    } else if (strict.path("scope").isString()) {
      // Scopes have no commas in the vendors that put them between.
      String text = strict.get("scope").stringValue();
      strict.put("scope", text.contains(" ") ? text : text.replace(',', ' '));
    }
    if (strict.has("expires_in")) {
      strict.put("expires_in", strict.get("expires_in").asLong(0));
    }
    if (strict.path("refresh_token").asString("").isBlank()) {
      strict.remove("refresh_token");
    }
    return strict;
  }

  private static List<Secret> secrets(HTTPRequest request) {
    List<Secret> secrets = new ArrayList<>();
    URLUtils.parseParameters(request.getBody())
        .forEach((name, values) -> values.stream()
            .filter(value -> !NO_SECRETS.contains(name) && !value.isBlank())
            .forEach(value -> secrets.add(Secret.of(value))));
    String authorization = request.getAuthorization();
    if (authorization != null) {
      secrets.add(Secret.of(authorization.substring(authorization.indexOf(' ') + 1)));
      try {
        secrets.add(
            Secret.of(ClientSecretBasic.parse(authorization).getClientSecret().getValue()));
      } catch (ParseException e) {
        throw new IllegalStateException("A client shows who it is by basic authentication only.");
      }
    }
    return secrets;
  }

  static String source(URI url) {
    return "oauth:" + url.getHost();
  }
}
