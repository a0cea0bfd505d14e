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
    AccessToken token = tokens.current();
    request.header("Authorization", "Bearer " + token.value().reveal());
    request.ifRefused(response -> !tokens.renewed(token).value().equals(token.value()));
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
