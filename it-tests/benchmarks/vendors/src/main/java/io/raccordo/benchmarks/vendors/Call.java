package io.raccordo.benchmarks.vendors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call of which some values are read. */
@FunctionalInterface
interface Call {
  /**
   * Makes the call.
   *
   * @return what has become of the values read; the same by whatever means the call is made
   */
  int make() throws Exception;

  /** What becomes of a value that has to be there. */
  static int read(@Nullable Object value) {
    return Objects.requireNonNull(value, "The answer lacks what is read.").hashCode();
  }

  /** What becomes of a number. */
  static int read(long value) {
    return Long.hashCode(value);
  }

  /** What becomes of a truth value. */
  static int read(boolean value) {
    return Boolean.hashCode(value);
  }
}
