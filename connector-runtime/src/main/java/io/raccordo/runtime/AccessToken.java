package io.raccordo.runtime;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An access token (RFC 6749, section 1.4) and what its issuer said about it. Immutable. */
public final class AccessToken {
  private final Secret value;
  private final @Nullable Instant expiresAt;
  private final @Nullable Set<String> scopes;

  private AccessToken(
      Secret value, @Nullable Instant expiresAt, @Nullable Collection<String> scopes) {
    this.value = value;
    this.expiresAt = expiresAt;
    this.scopes = scopes == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
  }

  /**
   * A token of which no more is known.
   *
   * @param value the token
   * @return the access token
   */
  public static AccessToken of(Secret value) {
    return new AccessToken(value, null, null);
  }

  /**
   * The token with its end.
   *
   * @param end from when on the server refuses it, null for unknown
   * @return the changed access token
   */
  public AccessToken withExpiresAt(@Nullable Instant end) {
    return new AccessToken(value, end, scopes);
  }

  /**
   * The token with its scopes (RFC 6749, section 3.3).
   *
   * @param granted what it was granted for, null for unknown
   * @return the changed access token
   */
  public AccessToken withScopes(@Nullable Collection<String> granted) {
    return new AccessToken(value, expiresAt, granted);
  }

  /**
   * The token.
   *
   * @return the secret
   */
  public Secret value() {
    return value;
  }

  /**
   * From when on the server refuses it.
   *
   * @return the instant, empty when that is not known
   */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  /**
   * What it was granted for.
   *
   * @return the scopes, empty when they are not known
   */
  public Optional<Set<String>> scopes() {
    return Optional.ofNullable(scopes);
  }

  /** {@return end and scopes, never the token} */
  @Override
  public String toString() {
    return "***" + (expiresAt == null ? "" : " until " + expiresAt)
        + (scopes == null ? "" : " for " + scopes);
  }
}
