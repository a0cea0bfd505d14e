package io.raccordo.runtime.oauth;

import io.raccordo.runtime.AccessTokenFailure;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread do what several want at once, while they wait. It is a thread of its own: who
 * gives up waiting does not break off what may have replaced a refresh token already.
 */
final class Flights {
  private final ConcurrentMap<String, CompletableFuture<TokenSet>> underWay =
      new ConcurrentHashMap<>();
  private final Executor threads = threads();

  /**
   * The result of the work under way for a key, begun now if there is none. Nothing of it is
   * remembered once it is done, failures neither. Who does not wait for its end does not end it.
   *
   * @param atMost how long to wait for it, null for any time
   */
  TokenSet join(String key, Supplier<TokenSet> work, @Nullable Duration atMost) {
    CompletableFuture<TokenSet> own = new CompletableFuture<>();
    CompletableFuture<TokenSet> flight = underWay.putIfAbsent(key, own);
    if (flight == null) {
      flight = own;
      start(key, own, work);
    }
    return await(key, flight, atMost);
  }

  private void start(String key, CompletableFuture<TokenSet> flight, Supplier<TokenSet> work) {
    try {
      threads.execute(() -> {
        TokenSet result;
        try {
          result = work.get();
        } catch (Throwable e) {
          // Removed first, so that whoever tries again does not meet it.
          underWay.remove(key, flight);
          flight.completeExceptionally(e);
          return;
        }
        underWay.remove(key, flight);
        flight.complete(result);
      });
    } catch (Throwable e) {
      underWay.remove(key, flight);
      flight.completeExceptionally(e);
    }
  }

  private static TokenSet await(
      String key, CompletableFuture<TokenSet> flight, @Nullable Duration atMost) {
    try {
      return atMost == null
          ? flight.get()
          : flight.get(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw AccessTokenFailure.of(
              "oauth:" + key, "There was no access token before the deadline of the call was over.")
          .causedBy(e)
          .late();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AccessTokenFailure.of(
              "oauth:" + key, "The thread was interrupted while it waited for an access token.")
          .causedBy(e)
          .interrupted();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    }
  }

  /** Waits for what is under way. */
  void land() {
    for (CompletableFuture<TokenSet> flight : underWay.values()) {
      var unused = flight.exceptionally(e -> null).join();
    }
  }

  /** Virtual threads, where the JVM has them. */
  private static Executor threads() {
    try {
      return (java.util.concurrent.ExecutorService) MethodHandles.publicLookup()
          .findStatic(
              Executors.class,
              "newVirtualThreadPerTaskExecutor",
              MethodType.methodType(java.util.concurrent.ExecutorService.class))
          .invokeExact();
    } catch (Throwable e) {
      // Before Java 21 there are none. There is a thread that waits for each that is started.
      return task -> {
        Thread thread = new Thread(task, "raccordo-oauth");
        thread.setDaemon(true);
        thread.start();
      };
    }
  }
}
