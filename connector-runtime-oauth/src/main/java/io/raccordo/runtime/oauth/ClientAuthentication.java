package io.raccordo.runtime.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.security.PrivateKey;
import org.jspecify.annotations.Nullable;

/**
 * How a client shows the authorization server that it is the one (RFC 6749, section 2.3).
 * Immutable; never shows a secret.
 */
public final class ClientAuthentication {
  private final String name;
  private final Maker maker;

  private ClientAuthentication(String name, Maker maker) {
    this.name = name;
    this.maker = maker;
  }

  /** Makes what one request has. */
  private interface Maker {
    com.nimbusds.oauth2.sdk.auth.@Nullable ClientAuthentication make(ClientID client, URI url);
  }

  /**
   * A public client, which has no secret: an app on a device, for one.
   *
   * @return the authentication
   */
  public static ClientAuthentication none() {
    return new ClientAuthentication("none", (client, url) -> null);
  }

  /**
   * A secret in the Authorization header field: the usual way.
   *
   * @param secret the client's secret
   * @return the authentication
   */
  public static ClientAuthentication basic(Secret secret) {
    return new ClientAuthentication(
        "client_secret_basic", (client, url) -> new ClientSecretBasic(client, library(secret)));
  }

  /**
   * A secret in the body, for servers that do not take it in the header.
   *
   * @param secret the client's secret
   * @return the authentication
   */
  public static ClientAuthentication post(Secret secret) {
    return new ClientAuthentication(
        "client_secret_post", (client, url) -> new ClientSecretPost(client, library(secret)));
  }

  /**
   * A JWT that the client signs (OpenID Connect Core 1.0, section 9; RFC 7523, section 2.2).
   *
   * @param key an RSA key, which signs by RS256, or an elliptic curve key
   * @param keyId what the server calls the key, null for nothing
   * @return the authentication
   */
  public static ClientAuthentication privateKeyJwt(PrivateKey key, @Nullable String keyId) {
    return new ClientAuthentication("private_key_jwt", (client, url) -> {
      try {
        return new PrivateKeyJWT(client, url, Signatures.algorithm(key), key, keyId, null);
      } catch (JOSEException | IllegalArgumentException e) {
        throw AccessTokenFailure.of(
                TokenEndpoint.source(url),
                "The client's private key cannot sign; give an RSA or an elliptic curve key.")
            .invalidConfiguration();
      }
    });
  }

  private static com.nimbusds.oauth2.sdk.auth.Secret library(Secret secret) {
    return new com.nimbusds.oauth2.sdk.auth.Secret(secret.reveal());
  }

  com.nimbusds.oauth2.sdk.auth.@Nullable ClientAuthentication of(ClientID client, URI url) {
    return maker.make(client, url);
  }

  /** {@return the name of the method, as OpenID Connect has it} */
  @Override
  public String toString() {
    return name;
  }
}
