package io.raccordo.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When all attempts of one call have to be over. */
final class Deadline {
  /** Beyond it, nanoseconds would not fit and nobody would wait. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  static final Deadline NONE = new Deadline(null, 0);

  private final @Nullable Waiting waiting;
  private final long end;

  private Deadline(@Nullable Waiting waiting, long end) {
    this.waiting = waiting;
    this.end = end;
  }

  /** So much from now; none where no time is given. */
  static Deadline in(@Nullable Duration time, Waiting waiting) {
    return time == null || time.compareTo(FOREVER) > 0
        ? NONE
        : new Deadline(waiting, waiting.nanos() + time.toNanos());
  }

  /**
   * Whether a call may wait so long before anything is sent: less than what is left. Without an
   * end, nobody waits for a server for more than a minute.
   */
  boolean allows(Duration wait) {
    Duration left = left();
    return wait.isZero()
        || (left == null ? wait.compareTo(Retries.LONGEST_ASKED) <= 0 : wait.compareTo(left) < 0);
  }

  /** What is left, not more than a time; negative when it is over. */
  Duration atMost(Duration time) {
    Duration left = left();
    return left == null || left.compareTo(time) > 0 ? time : left;
  }

  /** What is left; null when there is no end. */
  @Nullable
  Duration left() {
    return waiting == null ? null : Duration.ofNanos(end - waiting.nanos());
  }
}
