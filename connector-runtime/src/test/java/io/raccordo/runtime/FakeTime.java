package io.raccordo.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Time that passes only when a call pauses, or a test says so. */
final class FakeTime implements Waiting {
  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /** What happens while a call pauses, once. */
  volatile @Nullable Runnable during;

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(time);
    pass(time);
    Runnable meanwhile = during;
    during = null;
    if (meanwhile != null) {
      meanwhile.run();
    }
  }
}
