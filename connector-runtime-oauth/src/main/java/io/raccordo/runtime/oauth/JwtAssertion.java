package io.raccordo.runtime.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.JWTID;
import io.raccordo.runtime.AccessTokenFailure;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server claims, and signs, to be given tokens without a person (RFC 7523, section 2.1):
 * service accounts. Immutable; never shows the key. Signed anew for each token.
 */
public final class JwtAssertion {
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private final String issuer;
  private final PrivateKey key;
  private final @Nullable String keyId;
  private final String subject;
  private final @Nullable String audience;
  private final Map<String, Object> claims;
  private final Duration lifetime;

  private JwtAssertion(
      String issuer,
      PrivateKey key,
      @Nullable String keyId,
      String subject,
      @Nullable String audience,
      Map<String, Object> claims,
      Duration lifetime) {
    this.issuer = issuer;
    this.key = key;
    this.keyId = keyId;
    this.subject = subject;
    this.audience = audience;
    this.claims = claims;
    this.lifetime = lifetime;
  }

  /**
   * An assertion of five minutes about the issuer itself, for the token endpoint.
   *
   * @param issuer who claims: a client's id, or the name of a service account
   * @param key an RSA key, which signs by RS256, or an elliptic curve key
   * @return the assertion
   */
  public static JwtAssertion of(String issuer, PrivateKey key) {
    return new JwtAssertion(issuer, key, null, issuer, null, Map.of(), LIFETIME);
  }

  /**
   * The assertion with the key's name.
   *
   * @param id what the server calls the key ({@code kid})
   * @return the changed assertion
   */
  public JwtAssertion withKeyId(String id) {
    return new JwtAssertion(issuer, key, id, subject, audience, claims, lifetime);
  }

  /**
   * The assertion with another subject.
   *
   * @param name in whose name calls are made ({@code sub})
   * @return the changed assertion
   */
  public JwtAssertion withSubject(String name) {
    return new JwtAssertion(issuer, key, keyId, name, audience, claims, lifetime);
  }

  /**
   * The assertion with another audience.
   *
   * @param server what the server calls itself ({@code aud})
   * @return the changed assertion
   */
  public JwtAssertion withAudience(String server) {
    return new JwtAssertion(issuer, key, keyId, subject, server, claims, lifetime);
  }

  /**
   * The assertion with a claim.
   *
   * @param name the claim's name; some servers want {@code scope} here
   * @param value a text, number, boolean, list or map
   * @return the changed assertion
   */
  public JwtAssertion withClaim(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(claims);
    more.put(name, value);
    return new JwtAssertion(
        issuer, key, keyId, subject, audience, Collections.unmodifiableMap(more), lifetime);
  }

  /**
   * The assertion with another lifetime.
   *
   * @param time how long it holds
   * @return the changed assertion
   */
  public JwtAssertion withLifetime(Duration time) {
    return new JwtAssertion(issuer, key, keyId, subject, audience, claims, time);
  }

  SignedJWT sign(URI endpoint, Instant now) {
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(subject)
        .audience(audience == null ? endpoint.toString() : audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(lifetime)))
        .jwtID(new JWTID().getValue());
    claims.forEach(set::claim);
    try {
      return Signatures.sign(set.build(), key, keyId);
    } catch (JOSEException | IllegalArgumentException e) {
      throw AccessTokenFailure.of(
              TokenEndpoint.source(endpoint),
              "The assertion cannot be signed; give an RSA or an elliptic curve key.")
          .invalidConfiguration();
    }
  }

  /** {@return the issuer, never the key} */
  @Override
  public String toString() {
    return "assertion of " + issuer;
  }
}
