package io.raccordo.runtime;

import java.util.function.Consumer;

/** A credential that is the same for each request. */
final class KeyCredential implements Credential {
  private final String scheme;
  private final Consumer<Authorization> key;

  KeyCredential(String scheme, Consumer<Authorization> key) {
    this.scheme = scheme;
    this.key = key;
  }

  @Override
  public String scheme() {
    return scheme;
  }

  @Override
  public void authorize(Authorization request) {
    key.accept(request);
  }

  @Override
  public String toString() {
    return scheme + " ***";
  }
}
