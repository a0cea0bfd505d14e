package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * What proves to one security scheme of an API who is calling. Implementations are safe for use by
 * many threads and never show a secret in {@code toString}.
 */
public interface Credential {

  /**
   * The security scheme that this satisfies.
   *
   * @return the scheme's name in the API's document
   */
  String scheme();

  /**
   * Puts the credential on a request. Called for each request, so that a token can be renewed.
   *
   * @param request takes header fields, query parameters and cookies
   */
  void authorize(Authorization request);

  /**
   * What the credential was granted for (RFC 6749, section 3.3).
   *
   * @return the scopes, empty when they are not known
   * @throws ApiException when a token cannot be had
   */
  default Optional<Set<String>> grantedScopes() {
    return Optional.empty();
  }

  /** Renews a credential that the server refused. */
  @FunctionalInterface
  interface Renewal {

    /**
     * Called when the server answered 401 to the request, on the thread of the call. The call was
     * not processed then and is made again once, if its content can be read again.
     *
     * @param response the header fields of the response, such as {@code WWW-Authenticate}
     * @return whether the credential will be another one now, so that the same call may succeed
     * @throws ApiException when renewing it fails; the call fails with it
     */
    boolean renew(Headers response);
  }

  /** Takes what a credential adds to a request. */
  interface Authorization {

    /**
     * Sets a header field, in place of what the call gave.
     *
     * @param name the field's name
     * @param value its value
     */
    void header(String name, String value);

    /**
     * Adds a query parameter.
     *
     * @param name its name, not yet encoded
     * @param value its value, not yet encoded
     */
    void query(String name, String value);

    /**
     * Adds a cookie.
     *
     * @param name its name
     * @param value its value
     */
    void cookie(String name, String value);

    /**
     * Says what to do when the server refuses this very request with 401.
     *
     * @param renewal renews the credential
     */
    default void ifRefused(Renewal renewal) {
      // Whoever does not care about refusals loses nothing but the second try.
    }

    /**
     * How long the call may still take, for credentials that wait for something: what is left of
     * its deadline. Also for a {@link Renewal}, when it is called.
     *
     * @return the time, not positive when it is over; empty when there is no deadline
     */
    default Optional<Duration> timeLeft() {
      return Optional.empty();
    }

    /**
     * The method of the request, for credentials that sign it.
     *
     * @return the HTTP method
     */
    default String method() {
      throw new UnsupportedOperationException("Nobody says which request this is.");
    }

    /**
     * The address of the request, for credentials that sign it: with what was added to its query so
     * far, by credentials that stand before this one.
     *
     * @return an absolute URI, encoded
     */
    default URI uri() {
      throw new UnsupportedOperationException("Nobody says which request this is.");
    }
  }

  /**
   * A bearer token (RFC 6750).
   *
   * @param scheme the scheme's name in the API's document
   * @param token the token, without the word Bearer
   * @return the credential
   */
  static Credential bearer(String scheme, Secret token) {
    return header(scheme, "Authorization", "Bearer ", token);
  }

  /**
   * A bearer token (RFC 6750) that is renewed: when its source says so, and once for each call that
   * is refused with 401.
   *
   * @param scheme the scheme's name in the API's document
   * @param tokens where the token comes from
   * @return the credential
   */
  static Credential bearer(String scheme, AccessTokens tokens) {
    return new BearerCredential(scheme, tokens);
  }

  /**
   * User and password (HTTP basic authentication, RFC 7617, in UTF-8).
   *
   * @param scheme the scheme's name in the API's document
   * @param user the user, without a colon
   * @param password the password
   * @return the credential
   */
  static Credential basic(String scheme, String user, Secret password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "A user name with a colon cannot be sent by basic authentication.");
    }
    byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    return header(
        scheme, "Authorization", "Basic ", Secret.of(Base64.getEncoder().encodeToString(pair)));
  }

  /**
   * User and password (HTTP digest authentication, RFC 7616, with SHA-512/256, SHA-256 or MD5; qop
   * {@code auth}). Of a connection, the first call is refused, and made again with what the server
   * asks for; content that cannot be read again is for later calls.
   *
   * @param scheme the scheme's name in the API's document
   * @param user the user
   * @param password the password
   * @return the credential
   */
  static Credential digest(String scheme, String user, Secret password) {
    return new DigestCredential(scheme, user, password);
  }

  /**
   * A key in a header field.
   *
   * @param scheme the scheme's name in the API's document
   * @param header the field's name
   * @param prefix what stands before the key, empty for nothing
   * @param key the key
   * @return the credential
   */
  static Credential header(String scheme, String header, String prefix, Secret key) {
    return new KeyCredential(scheme, request -> request.header(header, prefix + key.reveal()));
  }

  /**
   * A key in a query parameter.
   *
   * @param scheme the scheme's name in the API's document
   * @param parameter the parameter's name
   * @param key the key
   * @return the credential
   */
  static Credential query(String scheme, String parameter, Secret key) {
    return new KeyCredential(scheme, request -> request.query(parameter, key.reveal()));
  }

  /**
   * A key in a cookie.
   *
   * @param scheme the scheme's name in the API's document
   * @param cookie the cookie's name
   * @param key the key
   * @return the credential
   */
  static Credential cookie(String scheme, String cookie, Secret key) {
    return new KeyCredential(scheme, request -> request.cookie(cookie, key.reveal()));
  }
}
