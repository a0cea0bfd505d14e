package io.raccordo.templates;

import gg.jte.output.StringOutput;
import java.util.Map;

/** The report's templates. */
public final class ReportTemplates {
  private static final PageAsset STYLE = PageAsset.read("report.css");
  private static final PageAsset SCRIPT = PageAsset.read("report.js");

  private ReportTemplates() {}

  /** One HTML file that needs nothing else: no network, no other file. */
  public static String html(ReportView report) {
    StringOutput output = new StringOutput(1 << 16);
    PrecompiledTemplates.HTML.render(
        "report.jte",
        Map.of("report", report, "style", STYLE, "script", SCRIPT),
        new HtmlOutput(output));
    return output.toString();
  }

  /** GitHub flavoured Markdown, in the order of the HTML. */
  public static String markdown(ReportView report) {
    MarkdownOutput output = new MarkdownOutput();
    PrecompiledTemplates.PLAIN.render("report.jte", report, output);
    return output.toString();
  }
}
