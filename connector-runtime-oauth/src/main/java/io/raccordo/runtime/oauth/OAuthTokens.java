package io.raccordo.runtime.oauth;

import io.raccordo.runtime.AccessToken;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.AccessTokens;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.InvalidAccessTokenException;
import io.raccordo.runtime.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access tokens of one connection, kept in a {@link TokenStore}: renewed a little before they
 * expire and when the API refuses one, once for all threads that want it at the same time.
 *
 * <p>What a renewal brings is in the store before it is used. When it fails, those who wait fail
 * with it, and the next one tries again; while the old token has not expired yet, it serves, and
 * the next try is a few seconds later.
 */
public final class OAuthTokens implements AccessTokens {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.oauth");
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final String key;
  private final Grant grant;
  private final TokenStore store;
  private final Flights flights;
  private final Clock clock;
  private final Duration skew;
  private volatile @Nullable TokenSet known;
  private volatile Instant notBefore = Instant.MIN;
  // Of the thread that renews.
  private volatile @Nullable Unsaved unsaved;

  OAuthTokens(
      String key, Grant grant, TokenStore store, Flights flights, Clock clock, Duration skew) {
    this.key = key;
    this.grant = grant;
    this.store = store;
    this.flights = flights;
    this.clock = clock;
    this.skew = skew;
  }

  /** What the store did not take: without it, the connection would be lost. */
  private record Unsaved(@Nullable TokenSet expected, TokenSet tokens) {}

  @Override
  public AccessToken current() {
    return token(null);
  }

  @Override
  public AccessToken current(Duration atMost) {
    return token(atMost);
  }

  private AccessToken token(@Nullable Duration atMost) {
    TokenSet tokens = known;
    Instant now = clock.instant();
    if (tokens != null && (!tokens.isStale(now, skew) || isPausing(tokens, now))) {
      return tokens.accessToken();
    }
    try {
      return join(null, atMost).accessToken();
    } catch (ApiException e) {
      if (tokens == null || !e.isRetryable() || tokens.isExpired(clock.instant())) {
        throw e;
      }
      notBefore = clock.instant().plus(PAUSE);
      LOG.warn(
          "The access token of {} could not be renewed ({}); it serves until it expires",
          key,
          e.getMessage());
      return tokens.accessToken();
    }
  }

  private boolean isPausing(TokenSet tokens, Instant now) {
    return now.isBefore(notBefore) && !tokens.isExpired(now);
  }

  @Override
  public AccessToken renewed(AccessToken refused) {
    return renewed(refused.value(), null);
  }

  @Override
  public AccessToken renewed(AccessToken refused, Duration atMost) {
    return renewed(refused.value(), atMost);
  }

  private AccessToken renewed(Secret refused, @Nullable Duration atMost) {
    TokenSet tokens = known;
    if (tokens != null && isGood(tokens, refused)) {
      return tokens.accessToken();
    }
    long begun = System.nanoTime();
    TokenSet found = join(refused, atMost);
    if (isGood(found, refused)) {
      return found.accessToken();
    }
    // Who joined a thread that does not know of the refusal may be given the same token.
    Duration passed = Duration.ofNanos(System.nanoTime() - begun);
    return join(refused, atMost == null ? null : atMost.minus(passed)).accessToken();
  }

  private boolean isGood(TokenSet tokens, @Nullable Secret refused) {
    return !tokens.isStale(clock.instant(), skew)
        && !tokens.accessToken().value().equals(refused);
  }

  private TokenSet join(@Nullable Secret refused, @Nullable Duration atMost) {
    TokenSet tokens = flights.join(key, () -> renew(refused), atMost);
    known = tokens;
    return tokens;
  }

  private TokenSet renew(@Nullable Secret refused) {
    TokenStore.Lock lock = stored(() -> store.lock(key));
    try (lock) {
      TokenSet saved = save(unsaved);
      if (saved != null && isGood(saved, refused)) {
        return saved;
      }
      TokenSet before = load();
      if (before != null && isGood(before, refused)) {
        return before;
      }
      TokenSet fresh;
      try {
        fresh = grant.obtain(before);
      } catch (InvalidAccessTokenException e) {
        // Another process may have been faster, with the same refresh token.
        TokenSet other = load();
        if (other != null && !other.equals(before) && isGood(other, refused)) {
          return other;
        }
        throw e;
      }
      LOG.debug("The access token of {} was renewed: {}", key, fresh);
      Unsaved pending = new Unsaved(before, fresh);
      unsaved = pending;
      TokenSet kept = save(pending);
      if (kept == null) {
        throw failure("The connection was removed while its access token was renewed.")
            .invalidToken();
      }
      return kept;
    }
  }

  /** What is kept now; null when nothing is. */
  private @Nullable TokenSet save(@Nullable Unsaved pending) {
    if (pending == null) {
      return null;
    }
    boolean kept = stored(() -> store.replace(key, pending.expected(), pending.tokens()));
    unsaved = null;
    // Who was faster is right, so that all processes have the same.
    return kept ? pending.tokens() : load();
  }

  private @Nullable TokenSet load() {
    return stored(() -> store.load(key)).orElse(null);
  }

  private <T> T stored(Supplier<T> access) {
    try {
      return access.get();
    } catch (ApiException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure("The store of tokens failed (" + e.getClass().getSimpleName() + ").")
          .causedBy(e)
          .unreachable();
    }
  }

  private AccessTokenFailure failure(String message) {
    return AccessTokenFailure.of("oauth:" + key, message);
  }

  /** {@return the key of the connection} */
  @Override
  public String toString() {
    return "tokens of " + key;
  }
}
