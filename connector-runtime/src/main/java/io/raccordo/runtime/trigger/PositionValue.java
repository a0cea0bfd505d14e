package io.raccordo.runtime.trigger;

import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.MemberFormException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value of items that grows: a date-time, a day or a number, kept as the API wrote it. */
final class PositionValue implements Comparable<PositionValue> {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Numbers from here on are milliseconds: seconds reach it in the year 5138. */
  private static final BigDecimal MILLISECONDS = new BigDecimal("100000000000");

  /** More digits than that no time has; a few bytes could mean megabytes of them. */
  private static final int MOST_DIGITS = 40;

  private static final int DAY_LENGTH = 10;

  private final JsonNode json;
  private final @Nullable OffsetDateTime time;
  private final @Nullable LocalDate day;
  private final @Nullable BigDecimal number;

  private PositionValue(
      JsonNode json,
      @Nullable OffsetDateTime time,
      @Nullable LocalDate day,
      @Nullable BigDecimal number) {
    this.json = json;
    this.time = time;
    this.day = day;
    this.number = number;
  }

  /** The value, null when it is none of the three. A number may be written as text. */
  static @Nullable PositionValue of(JsonNode json) {
    if (json.isNumber()) {
      return number(json, json.decimalValue());
    }
    if (!json.isString()) {
      return null;
    }
    // The lenient reader of date-times takes a day for its midnight.
    if (json.stringValue().length() == DAY_LENGTH) {
      try {
        return new PositionValue(json, null, JsonTypes.DATE.read(json), null);
      } catch (MemberFormException e) {
        // It may be a number.
      }
    }
    try {
      return new PositionValue(json, JsonTypes.DATE_TIME.read(json), null, null);
    } catch (MemberFormException e) {
      // It may be a number.
    }
    try {
      String text = json.stringValue();
      return text.length() > MOST_DIGITS ? null : number(json, new BigDecimal(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable PositionValue number(JsonNode json, BigDecimal number) {
    boolean sane = Math.abs((long) number.scale()) <= MOST_DIGITS
        && Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS;
    return sane ? new PositionValue(json, null, null, number) : null;
  }

  JsonNode json() {
    return json;
  }

  /** Whether both can be compared. */
  boolean isLike(PositionValue other) {
    return (time == null) == (other.time == null) && (day == null) == (other.day == null);
  }

  /** A value that lies so much before; days go back by whole days, at least by what was said. */
  PositionValue minus(Duration overlap) {
    if (overlap.isZero()) {
      return this;
    }
    if (time != null) {
      OffsetDateTime before = time.minus(overlap);
      String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(before);
      return new PositionValue(NODES.stringNode(text), before, null, null);
    }
    if (day != null) {
      LocalDate before = day.minusDays(overlap.plusDays(1).minusNanos(1).toDays());
      return new PositionValue(NODES.stringNode(before.toString()), null, before, null);
    }
    BigDecimal own = number();
    BigDecimal seconds = BigDecimal.valueOf(overlap.toMillis(), 3);
    BigDecimal unit = own.compareTo(MILLISECONDS) < 0 ? seconds : seconds.movePointRight(3);
    BigDecimal less = own.subtract(whole(own) ? unit.setScale(0, RoundingMode.UP) : unit);
    JsonNode written = json.isString() ? NODES.stringNode(less.toPlainString()) : number(less);
    return new PositionValue(written, null, null, less);
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static JsonNode number(BigDecimal value) {
    return whole(value) ? NODES.numberNode(value.toBigInteger()) : NODES.numberNode(value);
  }

  private BigDecimal number() {
    if (number == null) {
      throw new IllegalStateException("Only values of one kind are compared.");
    }
    return number;
  }

  @Override
  public int compareTo(PositionValue other) {
    if (time != null && other.time != null) {
      return time.toInstant().compareTo(other.time.toInstant());
    }
    if (day != null && other.day != null) {
      return day.compareTo(other.day);
    }
    return number().compareTo(other.number());
  }

  private Object meaning() {
    return time != null ? time.toInstant() : day != null ? day : number().stripTrailingZeros();
  }

  /** {@return whether both mean the same, however they are written} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PositionValue value && value.meaning().equals(meaning());
  }

  @Override
  public int hashCode() {
    return meaning().hashCode();
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
