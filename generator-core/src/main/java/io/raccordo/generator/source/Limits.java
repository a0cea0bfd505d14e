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
 * @param references longest chain of references that lead to references
 */
public record Limits(
    long documentBytes,
    long totalBytes,
    int depth,
    long nodes,
    int files,
    int operations,
    int references) {
  /** Room for the largest public documents, several times over. */
  public static final Limits DEFAULTS =
      new Limits(64L << 20, 256L << 20, 500, 20_000_000, 10_000, 100_000, 100);

  public Limits {
    if (documentBytes < 1
        || totalBytes < 1
        || depth < 1
        || nodes < 1
        || files < 1
        || operations < 1
        || references < 1) {
      throw new IllegalArgumentException("A limit must be at least 1.");
    }
  }

  /**
   * The same limits but for one.
   *
   * @param name one of the names above; others change nothing
   * @param value at least 1; a number beyond what the limit can count is no limit
   */
  public Limits with(String name, long value) {
    int number = (int) Math.min(value, Integer.MAX_VALUE);
    return new Limits(
        name.equals("documentBytes") ? value : documentBytes,
        name.equals("totalBytes") ? value : totalBytes,
        name.equals("depth") ? number : depth,
        name.equals("nodes") ? value : nodes,
        name.equals("files") ? number : files,
        name.equals("operations") ? number : operations,
        name.equals("references") ? number : references);
  }

  /** What to do when a limit is met. */
  public static String remedy(String name) {
    return "Raise limits." + name + " in connector.yaml if the document is sound.";
  }
}
