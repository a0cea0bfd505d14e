package io.raccordo.generator.diff;

/** How schemas are read for a comparison. */
public enum Reading {
  /**
   * By the values that they admit: equivalent ways of writing are equal, and members of
   * {@code allOf} are part of what they stand in.
   */
  EFFECTIVE,
  /**
   * Keyword by keyword, as oasdiff does: members of {@code allOf}, {@code oneOf} and {@code anyOf}
   * come and go as such, operations are matched by their paths alone, and what another keyword
   * makes irrelevant counts all the same.
   */
  AS_WRITTEN
}
