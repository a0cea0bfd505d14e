package io.raccordo.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one quota, as the server told it last, less what was sent since. Guarded by
 * whoever keeps it. Times are nanoseconds that only differences can be made of.
 */
final class Quota {
  /** A server that names an absurd time must not silence a connector for ever. */
  static final Duration LONGEST = Duration.ofDays(1);

  private boolean limited;
  private long remaining;
  private long end;
  private long limit;
  private long window;

  private long sent;
  private long newest;
  private long slot;

  /** How long it takes until something is left: 0 when something is. */
  long hold(long now) {
    if (limited && end - now <= 0) {
      begin(now);
    }
    return limited && remaining <= 0 ? end - now : 0;
  }

  /** How long a call has to wait that is not to come too soon after the one before. */
  long spacing(long now) {
    return limited ? Math.max(0, slot - now) : 0;
  }

  /** What the server will tell is not known yet, but it is likely that it counts as before. */
  private void begin(long now) {
    limited = limit > 0 && window > 0;
    remaining = limit;
    end = now + window;
    slot = now;
  }

  /**
   * Counts a call that is sent.
   *
   * @return its number
   */
  long take(long now) {
    if (limited) {
      long turn = now + spacing(now);
      slot = turn + Math.max(0, end - turn) / Math.max(1, remaining);
      remaining--;
    }
    return ++sent;
  }

  /**
   * Takes note of a response.
   *
   * @param number the number of the call, null when it was not counted here
   */
  void tell(ToldQuota told, @Nullable Long number, long now) {
    long asked = number == null ? sent : number;
    // Of two responses the one to the later call knows more.
    if (asked < newest) {
      return;
    }
    newest = asked;
    limit = told.limit() == null ? limit : told.limit();
    Duration reset = told.reset();
    if (reset == null) {
      // Without an end there is nothing to wait for, unless one was told before.
      limited = limited && end - now > 0;
    } else {
      long left = nanos(reset);
      limited = true;
      end = now + left;
      Duration whole = told.window();
      window = whole == null ? Math.max(window, left) : nanos(whole);
    }
    remaining = Math.max(0, told.remaining() - (sent - asked));
  }

  static long nanos(Duration time) {
    return (time.compareTo(LONGEST) > 0 ? LONGEST : time).toNanos();
  }
}
