package io.raccordo.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

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
