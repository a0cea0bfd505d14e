package io.raccordo.generator.report;

import io.raccordo.generator.output.GeneratedFile;

/** One way to write a report. */
public interface ReportFormat {
  /** What users call it, such as {@code html}: lower case. */
  String id();

  /** The report as a file: the same bytes for an equal report. */
  GeneratedFile write(ReportModel report);
}
