package io.raccordo.runtime;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a call as often as it takes, and may. */
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.calls");

  private final Admission admission;
  private final AttemptGuards guards;
  private final Retries retries;
  private final Waiting waiting;

  Attempts(Admission admission, AttemptGuards guards, Retries retries, Waiting waiting) {
    this.admission = admission;
    this.guards = guards;
    this.retries = retries;
    this.waiting = waiting;
  }

  /** The result of the first attempt that succeeds; the failures before the last hang on it. */
  <R> R make(OutgoingCall call, Function<OutgoingCall, R> attempt) {
    Deadline deadline = Deadline.in(call.patience().limit(), waiting);
    @Nullable ApiException before = null;
    for (int number = 1; ; number++) {
      OutgoingCall current = call.taking(Turn.of(number, deadline));
      try {
        return once(current, attempt);
      } catch (ApiException e) {
        // Threads that waited for one token share its failure.
        if (before != null && !List.of(e.getSuppressed()).contains(before)) {
          e.addSuppressed(before);
        }
        Duration delay = retries.delay(current, e);
        if (delay == null) {
          throw e;
        }
        LOG.debug(
            "{} {} failed in attempt {} with status {} ({}); again in {} ms",
            call.operation(),
            call.describe(),
            number,
            e.status(),
            e.getClass().getSimpleName(),
            delay.toMillis());
        pause(call, delay, e);
        before = e;
      }
    }
  }

  private <R> R once(OutgoingCall call, Function<OutgoingCall, R> attempt) {
    Turn turn = admission.turn(call);
    boolean done = false;
    try {
      R result = guards.make(call.taking(turn), attempt);
      done = true;
      return result;
    } finally {
      // What is still to be read gives its place back itself.
      if (!done) {
        turn.permit().release();
      }
    }
  }

  /** Waits outside an attempt. */
  void pause(OutgoingCall call, Duration delay) {
    pause(call, delay, null);
  }

  private void pause(OutgoingCall call, Duration delay, @Nullable ApiException failure) {
    try {
      waiting.pause(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedCallException interrupted = new InterruptedCallException(Failure.of(
              call.operation(),
              "The thread was interrupted while it waited to make the call again.")
          .causedBy(e));
      if (failure != null) {
        interrupted.addSuppressed(failure);
      }
      throw interrupted;
    }
  }
}
