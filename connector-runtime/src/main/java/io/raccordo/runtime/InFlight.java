package io.raccordo.runtime;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Bounds the number of calls in flight; who waits longest is next. */
final class InFlight {
  private final @Nullable Semaphore places;

  /**
   * A bound.
   *
   * @param most how many calls there may be at the same time; 0 for any number
   */
  InFlight(int most) {
    places = most == 0 ? null : new Semaphore(most, true);
  }

  /** A place, once there is one. */
  Permit enter(OutgoingCall call) throws InterruptedException {
    if (places == null) {
      return Permit.NONE;
    }
    Duration left = call.turn().deadline().left();
    if (left == null) {
      places.acquire();
    } else if (!places.tryAcquire(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException(Failure.of(
              call.operation(),
              call.describe()
                  + " was not sent: too many other calls were in flight until its deadline was over.")
          .retryable(null));
    }
    return new Permit(places);
  }
}
