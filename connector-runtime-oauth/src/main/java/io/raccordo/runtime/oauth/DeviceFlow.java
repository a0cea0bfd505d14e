package io.raccordo.runtime.oauth;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.ServerException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** RFC 8628. */
final class DeviceFlow {
  private static final Duration SLOWER = Duration.ofSeconds(5);

  private final OAuthClient tokens;
  private final TokenEndpoint endpoint;
  private final OAuthClientBuilder settings;
  private final ClientID client;

  DeviceFlow(
      OAuthClient tokens, TokenEndpoint endpoint, OAuthClientBuilder settings, ClientID client) {
    this.tokens = tokens;
    this.endpoint = endpoint;
    this.settings = settings;
    this.client = client;
  }

  DeviceAuthorization begin(URI url, Collection<String> scopes) {
    com.nimbusds.oauth2.sdk.auth.@Nullable ClientAuthentication authentication =
        settings.authentication().of(client, url);
    Scope scope = scopes.isEmpty() ? null : Scope.parse(scopes);
    DeviceAuthorizationRequest request = authentication == null
        ? new DeviceAuthorizationRequest(url, client, scope, Map.of())
        : new DeviceAuthorizationRequest(url, authentication, scope, Map.of());
    JsonNode json = endpoint.ask(url, request.toHTTPRequest());
    try {
      // Some vendors write url for uri.
      String address =
          json.path("verification_uri").asString(json.path("verification_url").asString(""));
      String complete = json.path("verification_uri_complete").asString("");
      Instant now = settings.clock().instant();
      return new DeviceAuthorization(
          Secret.of(json.path("device_code").asString("")),
          json.path("user_code").asString(""),
          URI.create(address),
          complete.isEmpty() ? null : URI.create(complete),
          now.plusSeconds(json.path("expires_in").asLong(0)),
          Duration.ofSeconds(Math.max(1, json.path("interval").asLong(5))),
          scopes);
    } catch (IllegalArgumentException e) {
      throw AccessTokenFailure.of(
              TokenEndpoint.source(url),
              "The answer of the device authorization endpoint is not as RFC 8628, section 3.2, has it.")
          .invalidConfiguration();
    }
  }

  Optional<TokenSet> poll(URI url, DeviceAuthorization device) {
    DeviceCodeGrant grant =
        new DeviceCodeGrant(new DeviceCode(device.deviceCode().reveal()));
    return endpoint.poll(url, tokens.request(url, grant, List.of()), device.scopes());
  }

  TokenSet await(URI url, DeviceAuthorization device) {
    Duration interval = device.interval();
    while (settings.clock().instant().isBefore(device.expiresAt())) {
      pause(url, interval);
      try {
        Optional<TokenSet> found = poll(url, device);
        if (found.isPresent()) {
          return found.get();
        }
      } catch (ServerException e) {
        // Too often, or not available for a while.
        interval = interval.plus(SLOWER);
      }
    }
    throw AccessTokenFailure.of(TokenEndpoint.source(url), "The codes have expired. Connect again.")
        .invalidToken();
  }

  private void pause(URI url, Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AccessTokenFailure.of(
              TokenEndpoint.source(url), "The thread was interrupted while it waited for a person.")
          .causedBy(e)
          .interrupted();
    }
  }
}
