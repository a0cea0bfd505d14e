package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.SunsetChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The date of a deprecated operation changed. */
final class ChangedSunset extends FactRule<SunsetChanged> {
  ChangedSunset() {
    super(
        SunsetChanged.class,
        List.of(
            Row.behaviour("sunset-deleted", "operation", "removed", null, Level.WARN),
            Row.behaviour("api-sunset-added", "operation", "added", null, Level.INFO),
            Row.behaviour("api-sunset-changed", "operation", "changed", null, Level.WARN),
            Row.behaviour(
                "api-sunset-date-changed-too-small", "operation", "changed", null, Level.WARN),
            Row.behaviour("api-path-sunset-parse", "operation", "changed", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(SunsetChanged fact, Occasion occasion) {
    String was = fact.before().sunset();
    String is = fact.after().sunset();
    if (is == null) {
      return finding(
          "sunset-deleted", fact, "The sunset " + was + " was taken back without reactivation.");
    }
    if (was == null) {
      return finding("api-sunset-added", fact, "The operation may go on " + is + '.');
    }
    Optional<LocalDate> earlier = fact.before().day();
    Optional<LocalDate> later = fact.after().day();
    if (earlier.isEmpty() || later.isEmpty()) {
      return finding(
          "api-path-sunset-parse",
          fact,
          "The sunset was " + Wording.code(was) + " and is " + Wording.code(is)
              + " now; one of them is no date.");
    }
    int days = occasion.days(fact.stability());
    boolean tooSoon =
        later.get().isBefore(earlier.get()) && Announcement.tooSoon(later.get(), days, occasion);
    return finding(
        tooSoon ? "api-sunset-date-changed-too-small" : "api-sunset-changed",
        fact,
        "The sunset was " + was + " and is " + is + " now"
            + (tooSoon ? "; " + days + " days must be left." : "."));
  }
}
