package io.raccordo.runtime.oauth;

import io.raccordo.runtime.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a device tells the person who is to authorize it on another one (RFC 8628, section 3.2).
 * Immutable.
 */
public final class DeviceAuthorization {
  private final Secret deviceCode;
  private final String userCode;
  private final URI verificationUri;
  private final @Nullable URI complete;
  private final Instant expiresAt;
  private final Duration interval;
  private final Set<String> scopes;

  DeviceAuthorization(
      Secret deviceCode,
      String userCode,
      URI verificationUri,
      @Nullable URI complete,
      Instant expiresAt,
      Duration interval,
      Collection<String> scopes) {
    this.deviceCode = deviceCode;
    this.userCode = userCode;
    this.verificationUri = verificationUri;
    this.complete = complete;
    this.expiresAt = expiresAt;
    this.interval = interval;
    this.scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
  }

  Secret deviceCode() {
    return deviceCode;
  }

  Set<String> scopes() {
    return scopes;
  }

  /**
   * What the person types.
   *
   * @return the code, to be shown to that person only
   */
  public String userCode() {
    return userCode;
  }

  /**
   * Where the person types it.
   *
   * @return the address
   */
  public URI verificationUri() {
    return verificationUri;
  }

  /**
   * The address with the code in it, for a QR code.
   *
   * @return the address, empty when the server has none
   */
  public Optional<URI> verificationUriComplete() {
    return Optional.ofNullable(complete);
  }

  /**
   * When the codes end.
   *
   * @return the instant
   */
  public Instant expiresAt() {
    return expiresAt;
  }

  /**
   * How long to wait between two questions.
   *
   * @return the time
   */
  public Duration interval() {
    return interval;
  }

  /** {@return where the person goes, without the codes} */
  @Override
  public String toString() {
    return verificationUri + " until " + expiresAt;
  }
}
