package io.raccordo.runtime;

import java.time.Duration;

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
   * A token to send, for a call that has a deadline. Without an implementation of its own, this
   * waits as long as {@link #current()} does.
   *
   * @param atMost how long to wait for it; not positive when the call's deadline is over
   * @return a token that is not known to be expired or refused
   * @throws ApiException when there is none, or none in time: what {@link AccessTokenFailure#late}
   *     makes
   */
  default AccessToken current(Duration atMost) {
    return current();
  }

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
   * Another token in place of one that the API refused, for a call that has a deadline. Without an
   * implementation of its own, this waits as long as {@link #renewed(AccessToken)} does.
   *
   * @param refused the token that was sent
   * @param atMost how long to wait for it; not positive when the call's deadline is over
   * @return a token that may succeed; the refused one when it cannot be renewed
   * @throws ApiException when renewing it fails, or is not done in time
   */
  default AccessToken renewed(AccessToken refused, Duration atMost) {
    return renewed(refused);
  }

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
