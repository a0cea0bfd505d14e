package io.raccordo.runtime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The passing of time between the attempts of a call; tests have their own. */
interface Waiting {
  Waiting REAL = new Waiting() {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
  };

  /** A time in nanoseconds that only differences can be made of. */
  long nanos();

  void pause(Duration time) throws InterruptedException;
}
