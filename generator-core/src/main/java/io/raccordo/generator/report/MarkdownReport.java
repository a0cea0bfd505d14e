package io.raccordo.generator.report;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.templates.ReportTemplates;
import java.util.List;

/** GitHub flavoured Markdown for a pull request: short enough for one comment. */
final class MarkdownReport implements ReportFormat {
  /** GitHub takes comments of up to 65,536 characters; this leaves room for a greeting. */
  private static final int MAX_LENGTH = 60_000;

  /** Tried in turn until the text is short enough; the last always is. */
  private static final List<Limits> LIMITS = List.of(
      new Limits(20, 150, 10, 400),
      new Limits(20, 50, 6, 300),
      new Limits(20, 20, 4, 200),
      new Limits(10, 8, 3, 160),
      new Limits(5, 4, 2, 80),
      new Limits(2, 2, 1, 40));

  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public GeneratedFile write(ReportModel report) {
    String markdown = "";
    for (Limits limits : LIMITS) {
      markdown = ReportTemplates.markdown(new ReportPage(limits).view(report));
      if (markdown.length() <= MAX_LENGTH) {
        break;
      }
    }
    return GeneratedFile.ofText("report.md", markdown);
  }
}
