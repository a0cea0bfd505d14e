package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What the comparison found.
 *
 * @param reports files written, in the order of the formats asked for
 * @param summary a few lines of plain text: who must do what
 * @param removed operations of the earlier document that are gone
 * @param added operations of the later document that are new
 * @param findings findings of any level
 * @param gateFailures one sentence for each dimension whose threshold was reached; empty when the
 *     gate is open
 * @param diagnostics warnings and information, located
 */
public record CompareResult(
    List<Path> reports,
    List<String> summary,
    int removed,
    int added,
    int findings,
    List<String> gateFailures,
    List<Diagnostic> diagnostics) {
  public CompareResult {
    reports = List.copyOf(reports);
    summary = List.copyOf(summary);
    gateFailures = List.copyOf(gateFailures);
    diagnostics = List.copyOf(diagnostics);
  }
}
