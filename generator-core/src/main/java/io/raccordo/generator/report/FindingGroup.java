package io.raccordo.generator.report;

import io.raccordo.generator.diff.Level;
import java.util.List;

/**
 * Findings about the same thing.
 *
 * @param title the operation, the shared element, or what else they have in common
 * @param findings worst first, accepted ones last; never empty
 */
public record FindingGroup(Kind kind, String title, List<ReportFinding> findings) {
  /** What findings can have in common. */
  public enum Kind {
    /** They are about the API as a whole. */
    API,
    /** Operations that are gone. */
    REMOVED,
    /** One operation. */
    OPERATION,
    /** A schema that several operations use. */
    SCHEMA,
    /** Another part of the document that several operations use. */
    PART,
    /** Operations that are new. */
    ADDED
  }

  public FindingGroup {
    findings = List.copyOf(findings);
  }

  /** The worst level of those that nobody accepted. */
  public Level worst() {
    return findings.stream()
        .filter(finding -> finding.accepted() == null)
        .map(ReportFinding::worst)
        .max(Level::compareTo)
        .orElse(Level.NONE);
  }
}
