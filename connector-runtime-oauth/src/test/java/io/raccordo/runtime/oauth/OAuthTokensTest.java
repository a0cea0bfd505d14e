package io.raccordo.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.AccessToken;
import io.raccordo.runtime.AccessTokenFailure;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.ConnectionException;
import io.raccordo.runtime.InterruptedCallException;
import io.raccordo.runtime.InvalidAccessTokenException;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.ServerException;
import io.raccordo.runtime.TimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When tokens are renewed, what is kept, and what happens when it fails. */
class OAuthTokensTest {
  private final SettableClock clock = new SettableClock();
  private final TokenStore store = TokenStore.inMemory();
  private final AtomicInteger asked = new AtomicInteger();
  private long lifetime = 3600;

  private TokenSet number(int number) {
    return TokenSet.of(
        AccessToken.of(Secret.of("access-" + number))
            .withExpiresAt(clock.instant().plusSeconds(lifetime)),
        Secret.of("refresh-" + number),
        clock.instant());
  }

  private TokenSet next(@Nullable TokenSet before) {
    return number(asked.incrementAndGet());
  }

  private OAuthTokens tokens(Grant grant, TokenStore where) {
    return new OAuthTokens("key", grant, where, new Flights(), clock, Duration.ofMinutes(1));
  }

  private OAuthTokens tokens() {
    return tokens(this::next, store);
  }

  private static String value(AccessToken token) {
    return token.value().reveal();
  }

  private static ServerException unavailable() {
    return (ServerException) AccessTokenFailure.of("test", "Not available.").passing();
  }

  private static InvalidAccessTokenException invalid() {
    return AccessTokenFailure.of("test", "Connect again.").invalidToken();
  }

  /** A store that can be led astray. */
  private class OddStore implements TokenStore {
    Runnable onReplace = () -> {};
    Runnable onLoad = () -> {};
    int locks;
    int held;

    @Override
    public Optional<TokenSet> load(String key) {
      onLoad.run();
      return store.load(key);
    }

    @Override
    public boolean replace(String key, @Nullable TokenSet expected, TokenSet tokens) {
      assertThat(held).isEqualTo(1);
      onReplace.run();
      return store.replace(key, expected, tokens);
    }

    @Override
    public void remove(String key) {
      store.remove(key);
    }

    @Override
    public Lock lock(String key) {
      locks++;
      held++;
      return () -> held--;
    }
  }

  private static CompletableFuture<String> async(
      Function<OAuthTokens, AccessToken> call, OAuthTokens tokens) {
    return CompletableFuture.supplyAsync(
        () -> value(call.apply(tokens)), task -> new Thread(task).start());
  }

  @Test
  void renewsALittleBeforeTheEnd() {
    OAuthTokens tokens = tokens();
    assertThat(value(tokens.current())).isEqualTo("access-1");
    clock.pass(Duration.ofSeconds(3539));
    assertThat(value(tokens.current())).isEqualTo("access-1");
    clock.pass(Duration.ofSeconds(1));
    assertThat(value(tokens.current())).isEqualTo("access-2");
    assertThat(store.load("key").orElseThrow()).isEqualTo(number(2));
  }

  @Test
  void usesShortLivedTokensForFourFifthsOfTheirLife() {
    lifetime = 60;
    OAuthTokens tokens = tokens();
    assertThat(value(tokens.current())).isEqualTo("access-1");
    clock.pass(Duration.ofSeconds(47));
    assertThat(value(tokens.current())).isEqualTo("access-1");
    clock.pass(Duration.ofSeconds(1));
    assertThat(value(tokens.current())).isEqualTo("access-2");
  }

  @Test
  void renewsWhatWasRefusedOnlyIfItIsStillTheOne() {
    OAuthTokens tokens = tokens();
    AccessToken first = tokens.current();
    assertThat(value(tokens.renewed(first))).isEqualTo("access-2");
    assertThat(value(tokens.renewed(first))).isEqualTo("access-2");
    assertThat(value(tokens().renewed(first))).isEqualTo("access-2");
    assertThat(asked).hasValue(2);
  }

  @Test
  void goesOnWithATokenThatCouldNotBeRenewedYet() {
    AtomicInteger tries = new AtomicInteger();
    OAuthTokens tokens = tokens(
        before -> {
          if (before != null && tries.incrementAndGet() <= 3) {
            throw unavailable();
          }
          return next(before);
        },
        store);
    tokens.current();
    clock.pass(Duration.ofMinutes(59));
    assertThat(value(tokens.current())).isEqualTo("access-1");
    assertThat(value(tokens.current())).isEqualTo("access-1");
    assertThat(tries).hasValue(1);
    clock.pass(Duration.ofSeconds(5));
    assertThat(value(tokens.current())).isEqualTo("access-1");
    assertThat(tries).hasValue(2);
    clock.pass(Duration.ofSeconds(55));
    assertThatThrownBy(tokens::current).isInstanceOf(ServerException.class);
    assertThat(tries).hasValue(3);
    assertThat(value(tokens.current())).isEqualTo("access-2");
  }

  @Test
  void tellsAFailureToAllWhoWaitButNotToThoseWhoComeLater() throws Exception {
    CountDownLatch fail = new CountDownLatch(1);
    AtomicInteger tries = new AtomicInteger();
    OAuthTokens tokens = tokens(
        before -> {
          if (tries.incrementAndGet() == 1) {
            awaited(fail);
            throw unavailable();
          }
          return next(before);
        },
        store);
    int number = 20;
    CountDownLatch begun = new CountDownLatch(number);
    CompletableFuture<List<Boolean>> all = CompletableFuture.supplyAsync(() -> {
      try {
        return Threads.run(Executors.newFixedThreadPool(number), number, () -> {
          begun.countDown();
          try {
            tokens.current();
            return false;
          } catch (ServerException e) {
            return true;
          }
        });
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    begun.await();
    // All have begun; those that are not waiting yet meet the second try.
    Thread.sleep(100);
    fail.countDown();
    assertThat(all.join()).containsOnly(true);
    assertThat(tries).hasValue(1);
    assertThat(value(tokens.current())).isEqualTo("access-1");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesWhatAnotherProcessRenewed() {
    OAuthTokens one = tokens();
    OAuthTokens other = tokens();
    assertThat(value(one.current())).isEqualTo("access-1");
    assertThat(value(other.current())).isEqualTo("access-1");
    clock.pass(Duration.ofHours(1));
    assertThat(value(one.current())).isEqualTo("access-2");
    assertThat(value(other.current())).isEqualTo("access-2");
    assertThat(asked).hasValue(2);
  }

  @Test
  void takesWhatAnotherProcessRenewedInTheSameMoment() {
    tokens().current();
    clock.pass(Duration.ofHours(1));
    // The other one's refresh token is the newer one: the server refuses this one's.
    OAuthTokens slower = tokens(
        before -> {
          assertThat(before).isNotNull();
          assertThat(value(tokens().current())).isEqualTo("access-2");
          throw invalid();
        },
        store);
    assertThat(value(slower.current())).isEqualTo("access-2");

    clock.pass(Duration.ofHours(1));
    // The server takes both; the first one to be kept is right.
    OAuthTokens equal = tokens(
        before -> {
          assertThat(value(tokens().current())).isEqualTo("access-3");
          return number(99);
        },
        store);
    assertThat(value(equal.current())).isEqualTo("access-3");
  }

  @Test
  void endsAConnectionThatWasRemovedMeanwhile() {
    tokens().current();
    clock.pass(Duration.ofHours(1));
    OAuthTokens tokens = tokens(
        before -> {
          store.remove("key");
          return next(before);
        },
        store);
    assertThatThrownBy(tokens::current)
        .isInstanceOf(InvalidAccessTokenException.class)
        .hasMessageContaining("removed");
    assertThat(store.load("key")).isEmpty();
  }

  @Test
  void losesNoTokenWhenTheStoreFails() {
    OddStore odd = new OddStore();
    OAuthTokens tokens = tokens(this::next, odd);
    odd.onReplace = () -> {
      throw new IllegalStateException("planted: disk full");
    };
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(tokens::current)
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.isRetryable()).isTrue())
          .hasMessage("oauth:key: The store of tokens failed (IllegalStateException).");
    }
    odd.onReplace = () -> {};
    assertThat(value(tokens.current())).isEqualTo("access-1");
    assertThat(asked).hasValue(1);
    assertThat(store.load("key")).contains(number(1));
    assertThat(odd.locks).isEqualTo(3);
    assertThat(odd.held).isZero();
  }

  @Test
  void renewsAgainForWhoJoinedAThreadThatKnowsOfNoRefusal() throws Exception {
    AccessToken first = tokens().current();
    OddStore odd = new OddStore();
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    odd.onLoad = () -> {
      loading.countDown();
      awaited(goOn);
    };
    OAuthTokens tokens = tokens(this::next, odd);
    CompletableFuture<String> loader = async(OAuthTokens::current, tokens);
    loading.await();
    CompletableFuture<String> refused = async(t -> t.renewed(first), tokens);
    Thread.sleep(50);
    goOn.countDown();
    assertThat(loader.join()).isEqualTo("access-1");
    assertThat(refused.join()).isEqualTo("access-2");
    assertThat(asked).hasValue(2);
  }

  @Test
  void goesOnWhenWhoWaitsGivesUp() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    OAuthTokens tokens = tokens(
        before -> {
          asking.countDown();
          awaited(answer);
          return next(before);
        },
        store);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread impatient = new Thread(() -> {
      try {
        tokens.current();
        failure.complete(new AssertionError("There is a token"));
      } catch (ApiException e) {
        failure.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError(e));
      }
    });
    impatient.start();
    asking.await();
    CompletableFuture<String> patient = async(OAuthTokens::current, tokens);
    impatient.interrupt();
    assertThat(failure.join()).isInstanceOf(InterruptedCallException.class);
    answer.countDown();
    assertThat(patient.join()).isEqualTo("access-1");
    assertThat(store.load("key")).contains(number(1));
    assertThat(asked).hasValue(1);
  }

  @Test
  void nobodyWaitsLongerThanItsDeadline() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    OAuthTokens tokens = tokens(
        before -> {
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return next(before);
        },
        store);
    assertThatThrownBy(() -> tokens.current(Duration.ofMillis(20)))
        .isInstanceOfSatisfying(
            TimeoutException.class, e -> assertThat(e.isRetryable()).isTrue())
        .hasMessage(
            "oauth:key: There was no access token before the deadline of the call was over.");
    assertThatThrownBy(() -> tokens.renewed(number(0).accessToken(), Duration.ofSeconds(-1)))
        .isInstanceOf(TimeoutException.class);
    goOn.countDown();
    // The renewal went on without them.
    assertThat(value(tokens.current(Duration.ofSeconds(60)))).isEqualTo("access-1");
    assertThat(asked).hasValue(1);
  }
}
