package io.raccordo.generator.diff;

import java.math.BigDecimal;

/**
 * Arithmetic on numbers that a stranger wrote: 1e999999999 is a number of one digit until somebody
 * asks for all of its zeros.
 */
public final class Decimals {
  /** Numbers of a greater size are not calculated with. */
  private static final int MOST_DIGITS = 400;

  private Decimals() {}

  static boolean moderate(BigDecimal number) {
    return moderate(number, MOST_DIGITS);
  }

  /** Whether it has no more than so many digits before its point, and behind it. */
  public static boolean moderate(BigDecimal number, int digits) {
    return Math.abs((long) number.precision() - number.scale()) <= digits
        && Math.abs((long) number.scale()) <= digits;
  }

  /** Whether it has no fraction, however it is written. */
  public static boolean whole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** False where it cannot be told. */
  static boolean divides(BigDecimal divisor, BigDecimal number) {
    return divisor.signum() != 0
        && moderate(divisor)
        && moderate(number)
        && number.remainder(divisor).signum() == 0;
  }

  /** The same text for equal numbers. */
  static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return moderate(stripped) ? stripped.toPlainString() : stripped.toString();
  }
}
