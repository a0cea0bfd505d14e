package io.raccordo.runtime;

/**
 * Where a connection's access tokens come from. Asked for each request, so that a token can be
 * renewed: implementations keep the token and answer at once as long as it is good. Safe for use by
 * many threads, virtual ones included; never shows a token in {@code toString}.
 *
 * <p>The artifact {@code raccordo-connector-runtime-oauth} has one for the flows of OAuth 2.0. One
 * of your own throws what {@link AccessTokenFailure} makes.
 */
public interface AccessTokens {

  /**
   * A token to send.
   *
   * @return a token that is not known to be expired or refused
   * @throws ApiException when there is none: an {@link InvalidAccessTokenException} when a person
   *     has to connect again
   */
  AccessToken current();

  /**
   * Another token in place of one that the API refused with 401. Several threads may tell the same
   * refusal; the token is renewed once for all of them.
   *
   * @param refused the token that was sent
   * @return a token that may succeed; the refused one when it cannot be renewed
   * @throws ApiException when renewing it fails
   */
  AccessToken renewed(AccessToken refused);

  /**
   * A token that is always the same.
   *
   * @param token the token
   * @return its source
   */
  static AccessTokens of(AccessToken token) {
    return new AccessTokens() {
      @Override
      public AccessToken current() {
        return token;
      }

      @Override
      public AccessToken renewed(AccessToken refused) {
        return token;
      }

      @Override
      public String toString() {
        return token.toString();
      }
    };
  }
}
