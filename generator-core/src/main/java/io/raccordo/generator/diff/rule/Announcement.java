package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Notice;
import io.raccordo.generator.diff.Stability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What an announced end is worth: the time that it leaves. */
enum Announcement {
  /** No date, and none is demanded. */
  DATELESS,
  /** No date, though one is demanded. */
  MISSING,
  /** What should be a date is none. */
  UNREADABLE,
  /** The date comes too soon. */
  TOO_SOON,
  DATED;

  static Announcement of(Notice notice, Stability stability, Occasion occasion) {
    int days = occasion.days(stability);
    if (notice.sunset() == null) {
      return days > 0 ? MISSING : DATELESS;
    }
    return notice
        .day()
        .map(day -> tooSoon(day, days, occasion) ? TOO_SOON : DATED)
        .orElse(UNREADABLE);
  }

  /** Without a day of judgement no date is too soon. */
  static boolean tooSoon(LocalDate day, int days, Occasion occasion) {
    LocalDate asOf = occasion.asOf();
    return asOf != null && ChronoUnit.DAYS.between(asOf, day) < days;
  }
}
