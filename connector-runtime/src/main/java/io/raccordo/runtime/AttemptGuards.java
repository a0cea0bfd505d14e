package io.raccordo.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes attempts that all guards allow. */
final class AttemptGuards {
  private final List<AttemptGuard> guards;

  AttemptGuards(List<AttemptGuard> guards) {
    this.guards = guards;
  }

  <R> R make(OutgoingCall call, Function<OutgoingCall, R> attempt) {
    if (guards.isEmpty()) {
      return attempt.apply(call);
    }
    List<AttemptGuard.Outcome> outcomes = new ArrayList<>(guards.size());
    Throwable failure = null;
    try {
      for (AttemptGuard guard : guards) {
        outcomes.add(guard.begin(new Begun(call)));
      }
      return attempt.apply(call);
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      // The last one stands nearest to the server, and learns first.
      for (int i = outcomes.size() - 1; i >= 0; i--) {
        outcomes.get(i).ended(failure);
      }
    }
  }

  private record Begun(OutgoingCall call) implements AttemptGuard.Attempt {
    @Override
    public String operation() {
      return call.operation();
    }

    @Override
    public int number() {
      return call.turn().number();
    }

    @Override
    public CircuitOpenException circuitOpen(String message, @Nullable Duration delay) {
      return new CircuitOpenException(refused(message, delay));
    }

    @Override
    public RateLimitException tooMany(String message, @Nullable Duration delay) {
      return new RateLimitException(refused(message, delay));
    }

    private Failure refused(String message, @Nullable Duration delay) {
      return Failure.of(call.operation(), call.describe() + " was not sent: " + message)
          .retryable(delay);
    }
  }
}
