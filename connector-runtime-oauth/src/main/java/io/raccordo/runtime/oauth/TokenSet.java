package io.raccordo.runtime.oauth;

import io.raccordo.runtime.AccessToken;
import io.raccordo.runtime.Secret;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an authorization server issued (RFC 6749, section 5.1): an access token, and what it is
 * renewed with. Immutable; equal when all of it is equal.
 */
public final class TokenSet {
  private static final JsonMapper JSON = new JsonMapper();

  private final AccessToken accessToken;
  private final @Nullable Secret refreshToken;
  private final @Nullable Secret idToken;
  private final Instant issuedAt;

  private TokenSet(
      AccessToken accessToken,
      @Nullable Secret refreshToken,
      @Nullable Secret idToken,
      Instant issuedAt) {
    this.accessToken = accessToken;
    this.refreshToken = refreshToken;
    this.idToken = idToken;
    this.issuedAt = issuedAt;
  }

  /**
   * Tokens that were had elsewhere.
   *
   * @param accessToken the access token
   * @param refreshToken what it is renewed with, null for nothing
   * @param issuedAt when they were issued
   * @return the tokens
   */
  public static TokenSet of(
      AccessToken accessToken, @Nullable Secret refreshToken, Instant issuedAt) {
    return new TokenSet(accessToken, refreshToken, null, issuedAt);
  }

  TokenSet withIdToken(@Nullable Secret token) {
    return new TokenSet(accessToken, refreshToken, token, issuedAt);
  }

  /** What a refresh leaves out stays as it was (RFC 6749, sections 5.1 and 6). */
  TokenSet completedBy(TokenSet before) {
    return new TokenSet(
        accessToken.scopes().isPresent()
            ? accessToken
            : accessToken.withScopes(before.accessToken.scopes().orElse(null)),
        refreshToken == null ? before.refreshToken : refreshToken,
        idToken,
        issuedAt);
  }

  /**
   * The access token.
   *
   * @return the token with its end and its scopes
   */
  public AccessToken accessToken() {
    return accessToken;
  }

  /**
   * What the access token is renewed with.
   *
   * @return the refresh token, empty when there is none
   */
  public Optional<Secret> refreshToken() {
    return Optional.ofNullable(refreshToken);
  }

  /**
   * The ID token (OpenID Connect Core 1.0, section 2), as it was issued: nobody has validated it.
   *
   * @return the token, empty when there is none
   */
  public Optional<Secret> idToken() {
    return Optional.ofNullable(idToken);
  }

  /**
   * When they were issued.
   *
   * @return the instant by the clock of this machine
   */
  public Instant issuedAt() {
    return issuedAt;
  }

  /** Whether it should be renewed: a little before its end, which differs between clocks. */
  boolean isStale(Instant now, Duration skew) {
    Instant end = accessToken.expiresAt().orElse(null);
    if (end == null) {
      return false;
    }
    // Of a token that is short-lived anyway, a fifth: otherwise each call would renew it.
    Duration fifth = Duration.between(issuedAt, end).dividedBy(5);
    return !now.isBefore(end.minus(fifth.compareTo(skew) < 0 ? fifth : skew));
  }

  boolean isExpired(Instant now) {
    return accessToken.expiresAt().filter(end -> !now.isBefore(end)).isPresent();
  }

  /**
   * All of it as text, to be kept in a {@link TokenStore}, encrypted.
   *
   * @return JSON
   */
  public Secret toSecret() {
    ObjectNode json = JSON.createObjectNode();
    json.put("access_token", accessToken.value().reveal());
    if (refreshToken != null) {
      json.put("refresh_token", refreshToken.reveal());
    }
    if (idToken != null) {
      json.put("id_token", idToken.reveal());
    }
    json.put("issued_at", issuedAt.toString());
    accessToken.expiresAt().ifPresent(end -> json.put("expires_at", end.toString()));
    accessToken.scopes().ifPresent(scopes -> json.put("scope", String.join(" ", scopes)));
    return Secret.of(json.toString());
  }

  /**
   * Reads what {@link #toSecret} wrote.
   *
   * @param text the text
   * @return the tokens
   * @throws IllegalArgumentException when it is something else; the message does not show it
   */
  public static TokenSet of(Secret text) {
    try {
      JsonNode json = JSON.readTree(text.reveal());
      Collection<String> scopes =
          json.path("scope").isString() ? scopes(json.get("scope").stringValue()) : null;
      String end = json.path("expires_at").asString("");
      AccessToken token = AccessToken.of(Secret.of(json.path("access_token").asString("")))
          .withExpiresAt(end.isEmpty() ? null : Instant.parse(end))
          .withScopes(scopes);
      return new TokenSet(
          token,
          secret(json, "refresh_token"),
          secret(json, "id_token"),
          Instant.parse(json.path("issued_at").asString("")));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      // No cause: it may show what was read.
      throw new IllegalArgumentException("These are no tokens as TokenSet.toSecret writes them.");
    }
  }

  static @Nullable Secret secret(JsonNode json, String name) {
    String text = json.path(name).asString("");
    return text.isBlank() ? null : Secret.of(text);
  }

  /** RFC 6749, section 3.3. */
  static Set<String> scopes(String text) {
    return new LinkedHashSet<>(
        text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenSet set
        && accessToken.value().equals(set.accessToken.value())
        && accessToken.expiresAt().equals(set.accessToken.expiresAt())
        && accessToken.scopes().equals(set.accessToken.scopes())
        && Objects.equals(refreshToken, set.refreshToken)
        && Objects.equals(idToken, set.idToken)
        && issuedAt.equals(set.issuedAt);
  }

  @Override
  public int hashCode() {
    return issuedAt.hashCode();
  }

  /** {@return end and scopes of the access token, and whether it can be renewed; never a token} */
  @Override
  public String toString() {
    return accessToken + (refreshToken == null ? "" : ", refreshable");
  }
}
