package io.raccordo.generator.plan;

/** How well a Java type that was given once answers for a later form of its element. */
enum Fit {
  /** It cannot: reading it would fail, or lose something in silence. */
  REFUSES,
  /** It can, but a later type would say more. */
  ANSWERS,
  /** Nothing would say more. */
  EXACT;

  static Fit weaker(Fit a, Fit b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
