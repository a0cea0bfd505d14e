package io.raccordo.it.support;

import org.junit.jupiter.api.Assumptions;

/** What a test does when its input is not on this machine: skip, saying so; fail where CI runs. */
enum Absent {
  /** On a developer's machine. */
  SKIPS {
    @Override
    AssertionError report(String message) {
      return Assumptions.abort(message);
    }
  },
  /** In CI, where a skipped test would look like a passed one. */
  FAILS {
    @Override
    AssertionError report(String message) {
      return new AssertionError(message);
    }
  };

  /** Decided by the environment variable CI. */
  static Absent fromEnvironment() {
    return "true".equals(System.getenv("CI")) ? FAILS : SKIPS;
  }

  /** Throws the exception that skips, or returns the error to throw. */
  abstract AssertionError report(String message);
}
