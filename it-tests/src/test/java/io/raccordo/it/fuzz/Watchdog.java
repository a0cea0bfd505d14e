package io.raccordo.it.fuzz;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs tasks one after the other, each within a budget of wall-clock time. */
final class Watchdog implements AutoCloseable {
  private final Duration budget;
  private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
  private ExecutorService executor = executor();

  Watchdog(Duration budget) {
    this.budget = budget;
  }

  private ExecutorService executor() {
    return Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, "fuzz");
      thread.setDaemon(true);
      worker.set(thread);
      return thread;
    });
  }

  /**
   * Runs a task on a thread of usual stack size.
   *
   * @throws HangException when the budget is spent; the thread is left behind then
   */
  @SuppressWarnings("CatchThrowable")
  <T> T call(Callable<T> task) throws Throwable {
    Future<T> result = executor.submit(task);
    try {
      return result.get(budget.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException spent) {
      Thread hanging = worker.get();
      HangException hang = new HangException(
          "Not done after " + budget.toMillis() + " ms.",
          hanging == null ? new StackTraceElement[0] : hanging.getStackTrace());
      result.cancel(true);
      executor.shutdownNow();
      executor = executor();
      throw hang;
    } catch (ExecutionException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
