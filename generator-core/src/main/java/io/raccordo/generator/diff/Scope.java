package io.raccordo.generator.diff;

/**
 * What a comparison tells, and how finely.
 *
 * @param reading how schemas are read
 * @param eachUse whether each use of something shared gives a fact of its own: one for each
 *     operation, status, media type and way to a property
 * @param least operations less stable than this are left out
 * @param mergeAllOf whether members of {@code allOf} are part of what they stand in, where schemas
 *     are read as written
 * @param exactHeaders whether header names that differ by case are different headers, against RFC
 *     9110 section 5.1
 */
public record Scope(
    Reading reading, boolean eachUse, Stability least, boolean mergeAllOf, boolean exactHeaders) {
  /** Everything once, by what it means. */
  public static final Scope GROUPED =
      new Scope(Reading.EFFECTIVE, false, Stability.DRAFT, false, false);
}
