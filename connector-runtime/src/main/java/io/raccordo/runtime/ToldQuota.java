package io.raccordo.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one response says of one quota.
 *
 * @param name what the server calls it; empty for the only one
 * @param isShared whether calls are held by it of which nothing else is known
 * @param limit how many calls it has as a whole, null when not said
 * @param remaining how many are left
 * @param reset when it begins anew, from now; null when not said
 * @param window how long it lasts, null when not said
 */
record ToldQuota(
    String name,
    boolean isShared,
    @Nullable Long limit,
    long remaining,
    @Nullable Duration reset,
    @Nullable Duration window) {

  boolean isSpent() {
    return remaining == 0;
  }
}
