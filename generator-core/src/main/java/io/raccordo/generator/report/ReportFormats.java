package io.raccordo.generator.report;

import java.util.List;
import java.util.Optional;

/** The table of formats: a new one is a class and a row. */
public final class ReportFormats {
  private static final List<ReportFormat> ALL = List.of(
      new HtmlReport(),
      new MarkdownReport(),
      new JsonReport(),
      new SarifReport(),
      new JunitReport(),
      new GithubReport());

  private ReportFormats() {}

  /** Every format. */
  public static List<ReportFormat> all() {
    return ALL;
  }

  /** The format with this id; empty when there is none. */
  public static Optional<ReportFormat> byId(String id) {
    return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
  }
}
