package io.raccordo.runtime.oauth;

import io.raccordo.runtime.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An authorization that was begun: the person's browser is to be sent to {@link #url}, and comes
 * back to the redirect URI. Immutable; to be kept meanwhile, by the person's session, as
 * {@link #toSecret} has it.
 */
public final class AuthorizationRequest {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI url;
  private final URI redirectUri;
  private final Secret state;
  private final Secret verifier;
  private final Set<String> scopes;

  AuthorizationRequest(
      URI url, URI redirectUri, Secret state, Secret verifier, Collection<String> scopes) {
    this.url = url;
    this.redirectUri = redirectUri;
    this.state = state;
    this.verifier = verifier;
    this.scopes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
  }

  /**
   * Where to send the person's browser.
   *
   * @return the authorization endpoint with all parameters
   */
  public URI url() {
    return url;
  }

  /**
   * What finds this request again, when the browser comes back with it (RFC 6749, section 10.12).
   *
   * @return the value of the parameter {@code state}
   */
  public Secret state() {
    return state;
  }

  /**
   * What is asked for.
   *
   * @return the scopes
   */
  public Set<String> scopes() {
    return scopes;
  }

  URI redirectUri() {
    return redirectUri;
  }

  Secret verifier() {
    return verifier;
  }

  /**
   * All of it as text, with the secret verifier of RFC 7636.
   *
   * @return JSON
   */
  public Secret toSecret() {
    ObjectNode json = JSON.createObjectNode();
    json.put("url", url.toString());
    json.put("redirect_uri", redirectUri.toString());
    json.put("state", state.reveal());
    json.put("code_verifier", verifier.reveal());
    ArrayNode list = json.putArray("scopes");
    scopes.forEach(list::add);
    return Secret.of(json.toString());
  }

  /**
   * Reads what {@link #toSecret} wrote.
   *
   * @param text the text
   * @return the request
   * @throws IllegalArgumentException when it is something else; the message does not show it
   */
  public static AuthorizationRequest of(Secret text) {
    try {
      JsonNode json = JSON.readTree(text.reveal());
      List<String> scopes = new ArrayList<>();
      json.path("scopes").forEach(scope -> scopes.add(scope.asString("")));
      return new AuthorizationRequest(
          URI.create(json.path("url").asString("")),
          URI.create(json.path("redirect_uri").asString("")),
          Secret.of(json.path("state").asString("")),
          Secret.of(json.path("code_verifier").asString("")),
          scopes);
    } catch (JacksonException | IllegalArgumentException e) {
      // No cause: it may show what was read.
      throw new IllegalArgumentException(
          "This is no authorization request as AuthorizationRequest.toSecret writes it.");
    }
  }

  /** {@return where it leads, without the query} */
  @Override
  public String toString() {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath() + " for " + scopes;
  }
}
