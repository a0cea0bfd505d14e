package io.raccordo.runtime;

import java.util.Optional;
import java.util.Set;

/** A bearer token (RFC 6750) from a source that renews it. */
final class BearerCredential implements Credential {
  private final String scheme;
  private final AccessTokens tokens;

  BearerCredential(String scheme, AccessTokens tokens) {
    this.scheme = scheme;
    this.tokens = tokens;
  }

  @Override
  public String scheme() {
    return scheme;
  }

  @Override
  public void authorize(Authorization request) {
    AccessToken token = request.timeLeft().map(tokens::current).orElseGet(tokens::current);
    request.header("Authorization", "Bearer " + token.value().reveal());
    request.ifRefused(response -> {
      AccessToken other = request
          .timeLeft()
          .map(left -> tokens.renewed(token, left))
          .orElseGet(() -> tokens.renewed(token));
      return !other.value().equals(token.value());
    });
  }

  @Override
  public Optional<Set<String>> grantedScopes() {
    return tokens.current().scopes();
  }

  @Override
  public String toString() {
    return scheme + " ***";
  }
}
