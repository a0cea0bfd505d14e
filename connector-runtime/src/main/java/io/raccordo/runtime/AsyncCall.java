package io.raccordo.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.POJONode;

/**
 * A call that runs on another thread. Whoever completes it in another way, by cancelling it for
 * one, interrupts that thread.
 */
final class AsyncCall<T> extends CompletableFuture<T> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.calls");

  private final Supplier<T> call;
  private final Object lock = new Object();
  private @Nullable Thread runner;
  private boolean interrupted;

  private AsyncCall(Supplier<T> call) {
    this.call = call;
  }

  static <T> AsyncCall<T> of(Supplier<T> call) {
    AsyncCall<T> future = new AsyncCall<>(call);
    var unused = future.whenComplete((value, failure) -> future.stop());
    return future;
  }

  /** What is made from it cannot run. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  @Override
  public void run() {
    synchronized (lock) {
      if (isDone()) {
        return;
      }
      runner = Thread.currentThread();
    }
    try {
      T value = call.get();
      leave();
      if (!complete(value)) {
        discard(value);
      }
    } catch (Throwable e) {
      leave();
      completeExceptionally(e);
    }
  }

  /** From here on this thread belongs to others again, who must not find our interruption. */
  private void leave() {
    synchronized (lock) {
      runner = null;
      if (interrupted) {
        interrupted = false;
        boolean unused = Thread.interrupted();
      }
    }
  }

  private void stop() {
    synchronized (lock) {
      if (runner != null) {
        interrupted = true;
        runner.interrupt();
      }
    }
  }

  /** A response that came too late would keep its connection. */
  private static void discard(@Nullable Object value) {
    Object output = value instanceof ApiResponse<?> response
        ? response.output()
        : value instanceof POJONode node ? node.getPojo() : value;
    if (output instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        LOG.debug("The response of a cancelled call could not be closed", e);
      }
    }
  }
}
