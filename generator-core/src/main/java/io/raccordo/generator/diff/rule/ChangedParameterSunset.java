package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterSunsetChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The date of a deprecated parameter changed. */
final class ChangedParameterSunset extends FactRule<ParameterSunsetChanged> {
  ChangedParameterSunset() {
    super(
        ParameterSunsetChanged.class,
        List.of(
            row("request-parameter-sunset-deleted", "removed", Level.WARN),
            row("request-parameter-sunset-added", "added", Level.INFO),
            row("request-parameter-sunset-changed", "changed", Level.WARN),
            row("request-parameter-sunset-date-changed-too-small", "changed", Level.WARN),
            row("request-parameter-sunset-parse", "changed", Level.WARN)));
  }

  private static Row row(String id, String action, Level level) {
    return Row.behaviour(id, "request parameter", action, Direction.REQUEST, level);
  }

  @Override
  Optional<Finding> judge(ParameterSunsetChanged fact, Occasion occasion) {
    String subject = Wording.subject(fact.place());
    String was = fact.before().sunset();
    String is = fact.after().sunset();
    if (is == null) {
      return finding(
          "request-parameter-sunset-deleted",
          fact,
          subject + " has its sunset, " + was + ", no more, and is deprecated still.");
    }
    if (was == null) {
      return finding("request-parameter-sunset-added", fact, subject + " may go on " + is + '.');
    }
    Optional<LocalDate> earlier = fact.before().day();
    Optional<LocalDate> later = fact.after().day();
    if (earlier.isEmpty() || later.isEmpty()) {
      return finding(
          "request-parameter-sunset-parse",
          fact,
          subject + " had the sunset " + Wording.code(was) + " and has " + Wording.code(is)
              + " now; one of them is no date.");
    }
    int days = occasion.days(fact.stability());
    boolean tooSoon =
        later.get().isBefore(earlier.get()) && Announcement.tooSoon(later.get(), days, occasion);
    return finding(
        tooSoon
            ? "request-parameter-sunset-date-changed-too-small"
            : "request-parameter-sunset-changed",
        fact,
        subject + " had the sunset " + was + " and has " + is + " now"
            + (tooSoon ? "; " + days + " days must be left." : "."));
  }
}
