package io.raccordo.runtime.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads the date-times that APIs send, of which RFC 3339 is the most frequent form. */
final class LenientDateTime {
  private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
      .parseCaseInsensitive()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .appendPattern("[['T'][ ]")
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .appendPattern("[ ][XXXXX][XXXX][XX][X]]")
      .toFormatter(Locale.ROOT)
      .withResolverStyle(ResolverStyle.SMART);

  private LenientDateTime() {}

  static OffsetDateTime parse(String text) {
    TemporalAccessor parsed =
        FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof OffsetDateTime time) {
      return time;
    }
    return parsed instanceof LocalDateTime local
        ? local.atOffset(ZoneOffset.UTC)
        : LocalDate.from(parsed).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
