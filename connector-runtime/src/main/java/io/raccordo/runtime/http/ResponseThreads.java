package io.raccordo.runtime.http;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the JDK's client does what it does not do on the one thread that watches its connections:
 * to decrypt, and to read heads and bodies of responses.
 *
 * <p>While few calls are under way that thread does it itself, because handing it on wakes up a
 * thread, which takes longer than what is done. See {@code docs/design/007-threads-of-a-call.md}.
 */
final class ResponseThreads implements Executor, AutoCloseable {
  private static final int FEW = 8;
  private static final long IDLE_SECONDS = 30;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger started = new AtomicInteger();

  // This class is no ExecutorService: the JDK asserts that those have threads of their own.
  private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
      0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
        Thread thread = new Thread(task, "raccordo-http-" + started.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      });

  /** Says that a call begins. */
  void begin() {
    underWay.incrementAndGet();
  }

  /** Says that a call that {@linkplain #begin begun} has its response, or failed. */
  void end() {
    underWay.decrementAndGet();
  }

  @Override
  public void execute(Runnable task) {
    if (underWay.get() <= FEW) {
      task.run();
    } else {
      pool.execute(task);
    }
  }

  /** Does what may block. */
  void executeBlocking(Runnable task) {
    pool.execute(task);
  }

  /** Lets threads end as soon as they have nothing to do; what is under way is done. */
  @Override
  public void close() {
    pool.setKeepAliveTime(0, TimeUnit.SECONDS);
  }
}
