package io.raccordo.runtime.oauth;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Keeps tokens as long as the process lives. */
final class MemoryTokenStore implements TokenStore {
  private final ConcurrentMap<String, TokenSet> tokens = new ConcurrentHashMap<>();

  @Override
  public Optional<TokenSet> load(String key) {
    return Optional.ofNullable(tokens.get(key));
  }

  @Override
  public boolean replace(String key, @Nullable TokenSet expected, TokenSet other) {
    return expected == null
        ? tokens.putIfAbsent(key, other) == null
        : tokens.replace(key, expected, other);
  }

  @Override
  public void remove(String key) {
    tokens.remove(key);
  }

  /** {@return how many connections it keeps tokens of} */
  @Override
  public String toString() {
    return "tokens of " + tokens.size() + " connections";
  }
}
