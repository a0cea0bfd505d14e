package io.raccordo.generator.report;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.templates.ReportTemplates;

/** One HTML file for people, that needs no network. */
final class HtmlReport implements ReportFormat {
  /** A browser keeps pages of this size quick. */
  private static final Limits LIMITS = new Limits(50, 1000, 20, 2000);

  @Override
  public String id() {
    return "html";
  }

  @Override
  public GeneratedFile write(ReportModel report) {
    String html = ReportTemplates.html(new ReportPage(LIMITS).view(report));
    return GeneratedFile.ofText("report.html", html);
  }
}
