package io.raccordo.runtime;

/**
 * Lets attempts in: when their server's quotas allow, and when there is a place among the calls in
 * flight. Quotas come first, so that nobody keeps a place while waiting for them.
 */
final class Admission {
  private final Pacer pacer;
  private final InFlight inFlight;

  Admission(Pacer pacer, InFlight inFlight) {
    this.pacer = pacer;
    this.inFlight = inFlight;
  }

  /** The turn of an attempt, once it has come. */
  Turn turn(OutgoingCall call) {
    try {
      Pacer.Ticket ticket = pacer.await(call);
      return call.turn().with(ticket, inFlight.enter(call));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedCallException(Failure.of(
              call.operation(),
              "The thread was interrupted while it waited for its turn; nothing was sent.")
          .causedBy(e));
    }
  }
}
