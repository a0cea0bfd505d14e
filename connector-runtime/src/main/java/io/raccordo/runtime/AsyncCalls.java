package io.raccordo.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs calls on other threads: those of an executor that was given, or of its own. */
final class AsyncCalls {
  private final String connector;
  private final @Nullable Executor given;
  private final Set<AsyncCall<?>> underWay = ConcurrentHashMap.newKeySet();
  private @Nullable ExecutorService own;
  private boolean closed;

  AsyncCalls(String connector, @Nullable Executor given) {
    this.connector = connector;
    this.given = given;
  }

  <T> CompletableFuture<T> start(String operation, Supplier<T> call) {
    AsyncCall<T> future = AsyncCall.of(call);
    underWay.add(future);
    var unused = future.whenComplete((value, failure) -> underWay.remove(future));
    try {
      executor().execute(future);
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(new InvalidConfigurationException(Failure.of(
              operation,
              "Nothing was sent, because the connector is closed or its executor takes no more calls.")
          .causedBy(e)));
    }
    return future;
  }

  private synchronized Executor executor() {
    if (closed) {
      throw new RejectedExecutionException();
    }
    if (given != null) {
      return given;
    }
    if (own == null) {
      own = threads(connector);
    }
    return own;
  }

  /** Virtual threads, where the JVM has them. */
  private static ExecutorService threads(String connector) {
    try {
      return (ExecutorService) MethodHandles.publicLookup()
          .findStatic(
              Executors.class,
              "newVirtualThreadPerTaskExecutor",
              MethodType.methodType(ExecutorService.class))
          .invokeExact();
    } catch (Throwable e) {
      // Before Java 21 there are none, or they have to be switched on.
      AtomicLong number = new AtomicLong();
      return Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "raccordo-" + connector + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      });
    }
  }

  /** Ends calls under way, and the threads that are not the caller's. */
  void close() {
    ExecutorService ending;
    synchronized (this) {
      closed = true;
      ending = own;
    }
    for (AsyncCall<?> call : underWay) {
      call.completeExceptionally(new InterruptedCallException(Failure.of(
          connector,
          "The connector was closed while the call was under way; it may have been carried out.")));
    }
    if (ending != null) {
      ending.shutdownNow();
    }
  }
}
