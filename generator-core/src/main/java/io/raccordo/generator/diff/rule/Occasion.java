package io.raccordo.generator.diff.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement depends on besides the documents.
 *
 * @param asOf the day of the judgement, which decides whether a sunset has passed; null when none
 *     is given: no sunset counts as passed or missed then
 */
public record Occasion(@Nullable LocalDate asOf) {
  /** Without a day. */
  public static final Occasion TIMELESS = new Occasion(null);
}
