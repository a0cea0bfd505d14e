package io.raccordo.runtime.oauth;

import org.jspecify.annotations.Nullable;

/** How tokens are had in place of those that are not good any more. */
@FunctionalInterface
interface Grant {
  /**
   * Asks the authorization server.
   *
   * @param before what was had before, null for nothing
   * @throws io.raccordo.runtime.InvalidAccessTokenException when a person has to connect again
   */
  TokenSet obtain(@Nullable TokenSet before);
}
