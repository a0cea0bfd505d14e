package io.raccordo.generator.diff;

/**
 * A condition under which a match holds: a path parameter of one side must have the value that the
 * other side's template states literally.
 *
 * @param parameter name of the path parameter, as its own version writes it
 * @param value the literal
 * @param side which version has the parameter
 */
public record Guard(String parameter, String value, Side side) {
  /** One of the two versions compared. */
  public enum Side {
    BEFORE,
    AFTER
  }
}
