package io.raccordo.runtime.oauth;

import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.http.Headers;
import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What error codes of OAuth 2.0 mean for a call (RFC 6749, sections 4.1.2.1 and 5.2; RFC 8628,
 * section 3.5), and those of vendors who have their own.
 */
final class TokenErrors {
  private static final Set<String> CONNECT_AGAIN = Set.of(
      "invalid_grant",
      "access_denied",
      "expired_token",
      "login_required",
      "consent_required",
      "interaction_required",
      "account_selection_required",
      // GitHub and Slack.
      "bad_verification_code",
      "bad_refresh_token",
      "incorrect_device_code",
      "invalid_code",
      "code_already_used",
      "invalid_refresh_token",
      "token_revoked",
      "token_expired",
      "account_inactive");
  private static final Set<String> PASSING = Set.of(
      "temporarily_unavailable", "server_error", "slow_down", "internal_error", "ratelimited");
  private static final int LONGEST_TEXT = 300;

  private final String source;
  private final Collection<Secret> secrets;

  /**
   * Errors of one request.
   *
   * @param source what was asked, for messages
   * @param secrets what was sent and must not be shown, should the server repeat it
   */
  TokenErrors(String source, Collection<Secret> secrets) {
    this.source = source;
    this.secrets = secrets;
  }

  /** The code of an answer; empty when it is no error of OAuth. */
  static String code(JsonNode body) {
    return body.path("error").asString("").strip();
  }

  /** The same failure without body, in words that have no secrets. */
  ApiException of(ApiException failure) {
    if (failure.status() == 0) {
      return failure;
    }
    return of(failure.status(), failure.headers(), failure.body());
  }

  ApiException of(int status, Headers headers, JsonNode body) {
    String code = code(body);
    if (!code.isEmpty()) {
      return of(code, body.path("error_description").asString(""), status, headers);
    }
    AccessTokenFailure failure;
    if (status >= 500 || status == 429 || status == 408) {
      failure = say("The authorization server failed with status " + status + ".");
      return failure.answered(status, headers).passing();
    }
    failure = say("The authorization server answered " + status
        + " and no token; check the address of its endpoint, and the client's id and secret.");
    return failure.answered(status, headers).invalidConfiguration();
  }

  ApiException of(String code, String description, int status, Headers headers) {
    String words = clean(code) + (description.isBlank() ? "" : " (" + clean(description) + ")");
    if (CONNECT_AGAIN.contains(code)) {
      return say("The authorization was refused, has expired or was withdrawn: " + words
              + ". Connect again.")
          .answered(status, headers)
          .invalidToken();
    }
    if (PASSING.contains(code) || status >= 500 || status == 429) {
      return say("The authorization server is not available: " + words + ".")
          .answered(status, headers)
          .passing();
    }
    return say("The authorization server refused the request: " + words + ". " + advice(code))
        .answered(status, headers)
        .invalidConfiguration();
  }

  private static String advice(String code) {
    return switch (code) {
      case "invalid_client", "incorrect_client_credentials", "bad_client_secret" ->
        "Check the client's id and secret, and how they are sent.";
      case "unauthorized_client", "unsupported_grant_type", "unsupported_response_type" ->
        "Allow this flow for the client, or use another one.";
      case "invalid_scope" -> "Ask for scopes that the server knows and allows the client.";
      case "redirect_uri_mismatch" -> "Register the redirect URI for the client.";
      default -> "Check the client's settings and the server's documentation.";
    };
  }

  private AccessTokenFailure say(String message) {
    return AccessTokenFailure.of(source, message);
  }

  private String clean(String text) {
    String clean = text;
    for (Secret secret : secrets) {
      clean = clean.replace(secret.reveal(), "***");
    }
    clean = clean.replaceAll("\\p{Cntrl}+", " ").strip();
    return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) + "..." : clean;
  }
}
