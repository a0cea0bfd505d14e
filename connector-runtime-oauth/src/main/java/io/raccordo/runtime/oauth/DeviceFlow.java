package io.raccordo.runtime.oauth;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.ConnectionException;
import io.raccordo.runtime.InterruptedCallException;
import io.raccordo.runtime.RateLimitException;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.ServerException;
import io.raccordo.runtime.TimeoutException;
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
    ApiException failure = null;
    Instant now = settings.clock().instant();
    while (now.isBefore(device.expiresAt())) {
      Duration left = Duration.between(now, device.expiresAt());
      Duration wanted = longer(interval, failure);
      pause(url, wanted.compareTo(left) < 0 ? wanted : left);
      try {
        Optional<TokenSet> found = poll(url, device);
        if (found.isPresent()) {
          return found.get();
        }
        failure = null;
      } catch (InterruptedCallException e) {
        throw e;
      } catch (ServerException | RateLimitException | TimeoutException | ConnectionException e) {
        // Too often, not available for a while, or not reached: RFC 8628, section 3.5.
        interval = interval.plus(SLOWER);
        failure = e;
      }
      now = settings.clock().instant();
    }
    AccessTokenFailure expired =
        AccessTokenFailure.of(TokenEndpoint.source(url), "The codes have expired. Connect again.");
    throw (failure == null ? expired : expired.causedBy(failure)).invalidToken();
  }

  /** What the server asked for with its last answer, where that is longer. */
  private static Duration longer(Duration interval, @Nullable ApiException failure) {
    return failure == null
        ? interval
        : failure.retryAfter().filter(t -> t.compareTo(interval) > 0).orElse(interval);
  }

  private void pause(URI url, Duration time) {
    try {
      settings.pause().of(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AccessTokenFailure.of(
              TokenEndpoint.source(url), "The thread was interrupted while it waited for a person.")
          .causedBy(e)
          .interrupted();
    }
  }
}
