package io.raccordo.generator.source;

/**
 * What reading is allowed to cost. A document beyond a limit gets a diagnostic that names the
 * limit.
 *
 * @param documentBytes largest document, in bytes
 * @param totalBytes all documents of one API version together, in bytes
 * @param depth deepest nesting of objects and arrays
 * @param nodes largest number of values in one document once YAML aliases are written out
 * @param files documents of one API version
 * @param operations operations of one API version
 */
public record Limits(
    long documentBytes, long totalBytes, int depth, long nodes, int files, int operations) {
  /** Room for the largest public documents, several times over. */
  public static final Limits DEFAULTS =
      new Limits(64L << 20, 256L << 20, 500, 20_000_000, 10_000, 100_000);

  public Limits {
    if (documentBytes < 1
        || totalBytes < 1
        || depth < 1
        || nodes < 1
        || files < 1
        || operations < 1) {
      throw new IllegalArgumentException("A limit must be at least 1.");
    }
  }
}
