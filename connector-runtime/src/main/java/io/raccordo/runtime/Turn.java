package io.raccordo.runtime;

/**
 * One attempt of a call.
 *
 * @param number which attempt it is, from 1
 * @param deadline when all attempts have to be over
 * @param ticket what it was counted as in its server's quotas
 * @param permit its place among the calls in flight
 */
record Turn(int number, Deadline deadline, Pacer.Ticket ticket, Permit permit) {
  static final Turn FIRST = of(1, Deadline.NONE);

  /** One that was not let in yet. */
  static Turn of(int number, Deadline deadline) {
    return new Turn(number, deadline, Pacer.Ticket.NONE, Permit.NONE);
  }

  Turn with(Pacer.Ticket counted, Permit place) {
    return new Turn(number, deadline, counted, place);
  }
}
