package io.raccordo.generator.source;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diagnostic.SourceRange;
import org.jspecify.annotations.Nullable;

/** One document cannot be read; whether that ends the run depends on who refers to it. */
final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  UnreadableDocumentException(
      String document, @Nullable SourceRange range, String code, String message, String remedy) {
    super(message);
    this.diagnostic =
        new Diagnostic(Severity.ERROR, code, message, remedy, Origin.root(document), range);
  }

  /** The reason, of severity ERROR. */
  Diagnostic diagnostic() {
    return diagnostic;
  }

  /** The same reason for a document that the run can do without. */
  Diagnostic asWarning() {
    return new Diagnostic(
        Severity.WARNING,
        diagnostic.code(),
        diagnostic.message(),
        diagnostic.remedy(),
        diagnostic.origin(),
        diagnostic.range());
  }
}
