package io.raccordo.runtime.oauth;

import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.http.Transport;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks a server for its configuration. */
final class Discovery {
  private static final String WELL_KNOWN = "/.well-known/";
  private static final String OPEN_ID = WELL_KNOWN + "openid-configuration";
  private static final String OAUTH = WELL_KNOWN + "oauth-authorization-server";

  private final EndpointConnector connector;
  private final URI asked;

  private Discovery(EndpointConnector connector, URI asked) {
    this.connector = connector;
    this.asked = asked;
  }

  static OAuthEndpoints ask(URI issuer, Transport transport) {
    EndpointConnector.requireSecure(issuer, "issuer");
    try (EndpointConnector connector = EndpointConnector.open(transport)) {
      return new Discovery(connector, issuer).ask();
    }
  }

  private OAuthEndpoints ask() {
    ApiException first = null;
    for (URI address : addresses()) {
      try {
        return read(address, connector.get(address));
      } catch (ApiException e) {
        if (e.status() < 400 || e.status() >= 500) {
          throw e;
        }
        first = first == null ? e : first;
      }
    }
    throw invalid(
        "There is no configuration of an OpenID provider or authorization server below " + asked
            + (first == null ? "" : " (status " + first.status() + ")")
            + "; check the issuer's URL.");
  }

  private List<URI> addresses() {
    String path = asked.getRawPath() == null ? "" : asked.getRawPath();
    if (path.contains(WELL_KNOWN)) {
      return List.of(asked);
    }
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    // OpenID Connect puts it behind the issuer's path, RFC 8414 (section 3.1) in front of it.
    return List.of(asked.resolve(plain + OPEN_ID), asked.resolve(OAUTH + plain));
  }

  private OAuthEndpoints read(URI address, JsonNode json) {
    String issuer = json.path("issuer").asString("");
    if (!isOf(issuer, address)) {
      throw invalid("The configuration at " + address
          + " is another issuer's, which is refused; ask for that one.");
    }
    URI token = url(json, "token_endpoint");
    URI authorization = url(json, "authorization_endpoint");
    if (token == null && authorization == null) {
      throw invalid("The configuration at " + address + " names no endpoints.");
    }
    return new OAuthEndpoints(
        issuer, authorization, token, null, url(json, "device_authorization_endpoint"));
  }

  /**
   * An issuer that was asked for has to be that one (RFC 8414, section 3.3). Some providers'
   * configuration at an address of its own is made for many issuers of that host.
   */
  private boolean isOf(String issuer, URI address) {
    if (!address.equals(asked)) {
      return withoutSlash(issuer).equals(withoutSlash(asked.toString()));
    }
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    return issuer.equals(origin) || issuer.startsWith(origin + "/");
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static @Nullable URI url(JsonNode json, String name) {
    String text = json.path(name).asString("");
    if (text.isEmpty()) {
      return null;
    }
    try {
      URI url = new URI(text);
      EndpointConnector.requireSecure(url, name);
      return url;
    } catch (URISyntaxException e) {
      throw invalid("The configuration's " + name + " is no URL.");
    }
  }

  private static InvalidConfigurationException invalid(String message) {
    return AccessTokenFailure.of("oauth", message).invalidConfiguration();
  }
}
