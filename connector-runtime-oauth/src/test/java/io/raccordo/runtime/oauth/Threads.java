package io.raccordo.runtime.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same on many threads at once. */
final class Threads {
  private Threads() {}

  static boolean areVirtual() {
    return Runtime.version().feature() >= 21;
  }

  /** Virtual threads, where the JVM has them. */
  static ExecutorService virtual(int orElse) {
    try {
      return areVirtual()
          ? (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null)
          : Executors.newFixedThreadPool(orElse);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All results; the first failure is thrown. */
  static <T> List<T> run(ExecutorService threads, int number, Callable<T> work) throws Exception {
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        futures.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(60, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
