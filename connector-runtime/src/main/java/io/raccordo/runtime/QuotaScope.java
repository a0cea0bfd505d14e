package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The quotas that the operations of one server share. Guarded by whoever keeps it. */
final class QuotaScope {
  /** A server that invents names must not fill the memory. */
  private static final int MOST_QUOTAS = 64;

  private static final int MOST_OPERATIONS = 4_096;

  private final Map<String, Quota> quotas = new HashMap<>(2);
  private final Set<String> shared = new LinkedHashSet<>(2);
  private final Map<String, Set<String>> known = new LeastRecent<>(MOST_OPERATIONS);
  private boolean refused;
  private long refusedUntil;

  /** A map that forgets what was not asked for longest. */
  static final class LeastRecent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    LeastRecent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }

  /** How long no call of the operation would be taken. */
  long hold(String operation, long now) {
    refused = refused && refusedUntil - now > 0;
    long longest = refused ? refusedUntil - now : 0;
    for (String name : known.getOrDefault(operation, shared)) {
      longest = Math.max(longest, quota(name).hold(now));
    }
    return longest;
  }

  /** How long a call of the operation has to wait that is not to come too soon. */
  long spacing(String operation, long now) {
    long longest = 0;
    for (String name : known.getOrDefault(operation, shared)) {
      longest = Math.max(longest, quota(name).spacing(now));
    }
    return longest;
  }

  /** Counts a call of the operation: its number in each of its quotas. */
  Map<Quota, Long> take(String operation, long now) {
    Map<Quota, Long> numbers = new HashMap<>(2);
    for (String name : known.getOrDefault(operation, shared)) {
      Quota quota = quota(name);
      numbers.put(quota, quota.take(now));
    }
    return numbers;
  }

  private Quota quota(String name) {
    return quotas.computeIfAbsent(name, key -> new Quota());
  }

  void tell(String operation, List<ToldQuota> told, Map<Quota, Long> numbers, long now) {
    Set<String> names = new LinkedHashSet<>(2);
    for (ToldQuota each : told) {
      Long limit = each.limit();
      boolean none = limit != null && limit <= 0;
      if (!none && (quotas.containsKey(each.name()) || quotas.size() < MOST_QUOTAS)) {
        Quota quota = quota(each.name());
        quota.tell(each, numbers.get(quota), now);
        names.add(each.name());
        if (each.isShared()) {
          shared.add(each.name());
        }
      }
    }
    // What a response does not say, such as that of a server in between, changes nothing.
    if (!names.isEmpty()) {
      known.put(operation, names);
    }
  }

  void refuse(@Nullable Duration wait, long now) {
    if (wait != null) {
      refused = true;
      refusedUntil = now + Quota.nanos(wait);
    }
  }

  /** Whether the response has anything that speaks of quotas, so that most cost little. */
  static boolean speaks(Headers headers, int status) {
    return status == 429
        || status == 403
        || headers.asMap().keySet().stream().anyMatch(QuotaScope::isQuotaField);
  }

  private static boolean isQuotaField(String name) {
    return name.regionMatches(true, 0, "RateLimit", 0, 9)
        || name.regionMatches(true, 0, "X-Rate", 0, 6);
  }
}
