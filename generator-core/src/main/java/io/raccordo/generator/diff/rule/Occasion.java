package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Stability;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement depends on besides the documents.
 *
 * @param asOf the day of the judgement, which decides whether a sunset has passed; null when none
 *     is given: no sunset counts as passed or missed then
 * @param betaDays how many days must lie between the announcement of an end and the end itself, for
 *     what is in beta
 * @param stableDays the same for what is stable
 * @param coerced whether a platform stands between users and the API that makes values fit the type
 *     that is expected, where it can
 */
public record Occasion(@Nullable LocalDate asOf, int betaDays, int stableDays, boolean coerced) {
  /** Without a day. */
  public static final Occasion TIMELESS = new Occasion(null);

  /** On a day; nobody demands a time between an announcement and its sunset. */
  public Occasion(@Nullable LocalDate asOf) {
    this(asOf, 0, 0, false);
  }

  /** How many days must lie between an announcement and its sunset. */
  int days(Stability stability) {
    return switch (stability) {
      case DRAFT, ALPHA -> 0;
      case BETA -> betaDays;
      case STABLE -> stableDays;
    };
  }
}
