package io.raccordo.generator.diagnostic;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing the user should know about the input.
 *
 * @param severity how much it matters
 * @param code stable kebab-case identifier, for filters and documentation
 * @param message what is wrong, one sentence without the place
 * @param remedy what to do about it, one sentence; empty when nothing is to be done
 * @param origin the element at fault; null when the fault has no place inside a document
 * @param range the element's lines and columns; null until resolved
 */
public record Diagnostic(
    Severity severity,
    String code,
    String message,
    String remedy,
    @Nullable Origin origin,
    @Nullable SourceRange range) {
  public Diagnostic {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
    Objects.requireNonNull(remedy);
  }

  /** What the connector lacks for it. */
  public Loss loss() {
    return Loss.of(code);
  }

  /** The same diagnostic with its lines and columns filled in, where the locator knows them. */
  public Diagnostic locatedBy(Locator locator) {
    if (range != null || origin == null) {
      return this;
    }
    return new Diagnostic(
        severity, code, message, remedy, origin, locator.locate(origin).orElse(null));
  }

  /** The same diagnostic with its place below a folder, for a run that covers several. */
  public Diagnostic below(String folder) {
    return new Diagnostic(
        severity,
        code,
        message,
        remedy,
        origin == null ? null : new Origin(folder + '/' + origin.document(), origin.pointer()),
        range == null ? null : range.below(folder));
  }

  /** {@code place: message. remedy [code]}, ready for a log line. */
  @Override
  public String toString() {
    return place() + message + (remedy.isEmpty() ? "" : " " + remedy) + " [" + code + ']';
  }

  private String place() {
    if (range != null) {
      return range + ": ";
    }
    if (origin == null) {
      return "";
    }
    return (origin.pointer().isEmpty() ? origin.document() : origin) + ": ";
  }
}
