package io.raccordo.generator.diff;

/** The ways in which a change can break somebody. */
public enum Dimension {
  /** An old client against the new server. */
  WIRE,
  /** Callers of the generated code, recompiled. */
  SOURCE,
  /** Callers of the generated code, relinked only. */
  BINARY,
  /** Same signatures and same wire, another meaning. */
  BEHAVIOUR
}
