package io.raccordo.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a call may take, and how often it may be made.
 *
 * @param timeout how long to wait for the response of one attempt
 * @param retries how many attempts may follow the first
 * @param limit how long all attempts may take, waiting included; null for any time
 */
record Patience(Duration timeout, int retries, @Nullable Duration limit) {

  /** As the options of a call have it. */
  Patience with(CallOptions options) {
    return new Patience(
        options.timeout().orElse(timeout),
        options.retries().orElse(retries),
        options.deadline().orElse(limit));
  }

  /** With another timeout. */
  Patience within(Duration time) {
    return new Patience(time, retries, limit);
  }

  static int checkedRetries(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("The number of retries is negative: " + number + ".");
    }
    return number;
  }

  static Duration checkedTimeout(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(
          "A timeout of " + time + " leaves no time for a response.");
    }
    return time;
  }

  static Duration checkedDeadline(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("A deadline of " + time + " leaves no time for a call.");
    }
    return time;
  }
}
