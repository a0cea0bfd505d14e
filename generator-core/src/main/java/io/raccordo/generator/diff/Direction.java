package io.raccordo.generator.diff;

/**
 * Who sends a value; it decides whether a set of values may grow or shrink without breaking
 * anybody.
 */
public enum Direction {
  /** The platform sends it: the vendor must go on accepting what it accepted. */
  REQUEST,
  /** The vendor sends it: it must not begin to send what it never sent. */
  RESPONSE
}
