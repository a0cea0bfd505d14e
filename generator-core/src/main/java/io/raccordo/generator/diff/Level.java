package io.raccordo.generator.diff;

/** How bad a finding is in one dimension, mildest first. */
public enum Level {
  /** Not affected. */
  NONE,
  /** Worth knowing. */
  INFO,
  /** May break somebody; the documents alone cannot tell. */
  WARN,
  /** Breaks somebody who does what the old document allows. */
  ERR
}
