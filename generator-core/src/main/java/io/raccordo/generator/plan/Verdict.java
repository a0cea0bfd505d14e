package io.raccordo.generator.plan;

/** Whether users of an old revision must do something to be served by a newer API version. */
public enum Verdict {
  /** Nothing to do. */
  AUTOMATIC,
  /** Values are needed that only a person has. */
  RECONFIGURE,
  /** Nothing replaces it. */
  NO_TARGET
}
