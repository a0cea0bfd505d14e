package io.raccordo.generator.diagnostic;

/**
 * A stretch of a file. Lines and columns count from 1; a column counts characters, not bytes; the
 * end is exclusive.
 *
 * @param file path as it is to be shown, with forward slashes
 */
public record SourceRange(String file, int line, int column, int endLine, int endColumn) {
  /** The same range, its file below a folder. */
  public SourceRange below(String folder) {
    return new SourceRange(folder + '/' + file, line, column, endLine, endColumn);
  }

  /** {@code file:line:column}, the form that terminals and editors link. */
  @Override
  public String toString() {
    return file + ':' + line + ':' + column;
  }
}
