package io.raccordo.runtime.oauth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens, so that a connection outlives the process that made it. Safe for use by many
 * threads. What it keeps is worth as much as a password: {@link TokenSet#toSecret} is the text to
 * encrypt.
 *
 * <p>Processes may share a store. Each looks into it before it renews a token, and takes what
 * another one put there meanwhile. Whether two can renew the same token at once depends on
 * {@link #lock}: without it, where the server issues a new refresh token each time, the slower one
 * is refused, looks again and goes on with the other's; a server that takes the reuse of a refresh
 * token for theft ends the connection, though. With such servers, override it.
 *
 * <p>What a store throws fails the call as a {@link io.raccordo.runtime.ConnectionException}.
 */
public interface TokenStore {

  /**
   * The tokens of a connection.
   *
   * @param key the connection's key
   * @return the tokens, empty when there are none
   */
  Optional<TokenSet> load(String key);

  /**
   * Keeps tokens, if those that are there now are the expected ones. Has to be durable when it
   * returns: a refresh token that was replaced is of no use any more.
   *
   * @param key the connection's key
   * @param expected what has to be there, null for nothing
   * @param tokens what is to be there
   * @return whether they were kept; false when something else is there
   */
  boolean replace(String key, @Nullable TokenSet expected, TokenSet tokens);

  /**
   * Forgets the tokens of a connection.
   *
   * @param key the connection's key
   */
  void remove(String key);

  /**
   * Keeps other processes from renewing the tokens of a connection until it is released: a lock of
   * a database, for one. In this process, they are renewed by one thread at a time anyway. It
   * should end by itself when its holder dies, and must not be waited for longer than a request for
   * tokens takes, half a minute at most: calls wait meanwhile.
   *
   * @param key the connection's key
   * @return what releases it; by default, there is no lock
   */
  default Lock lock(String key) {
    return () -> {
      // Nothing is held.
    };
  }

  /** A lock that is held. */
  @FunctionalInterface
  interface Lock extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A store in memory, which is gone with the process.
   *
   * @return an empty store
   */
  static TokenStore inMemory() {
    return new MemoryTokenStore();
  }
}
