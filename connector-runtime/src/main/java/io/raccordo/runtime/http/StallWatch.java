package io.raccordo.runtime.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands over responses whose body is late. Looks at all of them at once and only while calls are
 * made, because a timer a call would wake up a thread a call.
 */
final class StallWatch implements AutoCloseable {
  private static final long TICK_MILLIS = 20;

  private final Set<ResponseStream> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor clock;

  StallWatch() {
    clock = new ScheduledThreadPoolExecutor(1, task -> {
      Thread thread = new Thread(task, "raccordo-responses");
      thread.setDaemon(true);
      return thread;
    });
    clock.setKeepAliveTime(1, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  void add(ResponseStream response) {
    waiting.add(response);
    if (!ticking.getAndSet(true)) {
      schedule();
    }
  }

  void remove(ResponseStream response) {
    waiting.remove(response);
  }

  private void schedule() {
    try {
      var unused = clock.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // Closed: nobody waits for long.
      handOver();
    }
  }

  private void tick() {
    boolean idle = waiting.isEmpty();
    handOver();
    if (!idle) {
      schedule();
      return;
    }
    ticking.set(false);
    if (!waiting.isEmpty() && !ticking.getAndSet(true)) {
      schedule();
    }
  }

  private void handOver() {
    waiting.removeIf(response -> {
      response.handOver();
      return true;
    });
  }

  @Override
  public void close() {
    clock.shutdownNow();
    handOver();
  }
}
