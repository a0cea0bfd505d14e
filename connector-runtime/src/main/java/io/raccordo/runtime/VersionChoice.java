package io.raccordo.runtime;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the API version that is called in place of the one that was asked for. */
final class VersionChoice {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.versions");

  /** The last place on earth where a day ends. */
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  private static final int GONE = 410;

  private final ConnectorDescriptor connector;
  private final Set<SwitchOver> when;
  private final Clock clock;
  private final ApiVersion newest;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  VersionChoice(ConnectorDescriptor connector, Set<SwitchOver> when, Clock clock) {
    this.connector = connector;
    this.when = when;
    this.clock = clock;
    this.newest = newestAlive(connector);
  }

  /** What is called in place of a version: mostly itself. */
  ApiVersion of(ApiVersion asked) {
    String reason = reason(asked);
    if (reason == null || newest.equals(asked)) {
      return asked;
    }
    tell(asked, reason);
    return newest;
  }

  /** What may be called after a version failed; null when nothing may. */
  @Nullable
  ApiVersion after(ApiVersion called, ApiException failure) {
    if (failure.status() != GONE || !when.contains(SwitchOver.GONE) || newest.equals(called)) {
      return null;
    }
    tell(called, "answers 410");
    return newest;
  }

  private @Nullable String reason(ApiVersion asked) {
    if (asked.isRetired() && when.contains(SwitchOver.RETIRED)) {
      return "is retired";
    }
    LocalDate end = asked.sunset().orElse(null);
    return end != null
            && when.contains(SwitchOver.SUNSET)
            && LocalDate.ofInstant(clock.instant(), LAST).isAfter(end)
        ? "ended on " + end
        : null;
  }

  private static ApiVersion newestAlive(ConnectorDescriptor connector) {
    for (int i = connector.versions().size() - 1; i >= 0; i--) {
      ApiVersion version = connector.versions().get(i);
      if (!version.isRetired()) {
        return version;
      }
    }
    return connector.latest();
  }

  private void tell(ApiVersion asked, String reason) {
    if (told.add(asked.label())) {
      LOG.warn(
          "{}: API version {} {}; its modules are served by {}.", connector, asked, reason, newest);
    }
  }
}
