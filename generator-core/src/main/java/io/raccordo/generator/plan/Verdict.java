package io.raccordo.generator.plan;

/** Whether users of an old revision must do something to be served by a newer API version. */
public enum Verdict {
  /** Nothing to do. */
  AUTOMATIC,
  /** Values are needed that only a person has. */
  RECONFIGURE,
  /** Calls cannot be carried over; advice may name a module to move to by hand. */
  NO_TARGET
}
