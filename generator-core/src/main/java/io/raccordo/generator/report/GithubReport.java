package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.templates.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Findings as annotations of a GitHub workflow run: a workflow command a line, which a step of the
 * workflow prints. GitHub shows the first few of each kind only, so the worst come first. The level
 * is the one of the dimension WIRE; all else is a notice. What is accepted is no matter for a
 * notice, and left out.
 */
final class GithubReport implements ReportFormat {
  @Override
  public String id() {
    return "github";
  }

  @Override
  public GeneratedFile write(ReportModel report) {
    List<ReportFinding> findings = new ArrayList<>();
    report.steps().stream()
        .flatMap(StepReport::findings)
        .filter(finding -> finding.accepted() == null)
        .forEach(findings::add);
    findings.sort(Comparator.comparing(GithubReport::wire, Comparator.reverseOrder()));
    StringBuilder lines = new StringBuilder();
    findings.forEach(finding -> line(report, finding, lines));
    return GeneratedFile.ofText("report-github.txt", lines.toString());
  }

  private static Level wire(ReportFinding finding) {
    return finding.levels().getOrDefault(Dimension.WIRE, Level.NONE);
  }

  private static void line(ReportModel report, ReportFinding finding, StringBuilder lines) {
    lines
        .append("::")
        .append(
            switch (wire(finding)) {
              case ERR -> "error";
              case WARN -> "warning";
              case INFO, NONE -> "notice";
            });
    Place after = finding.after();
    Place place = after != null ? after : finding.before();
    lines.append(' ');
    if (place != null) {
      property("file", report.fromRoot(place.file()), lines).append(',');
      SourceRange range = place.range();
      if (range != null) {
        range(range, lines);
      }
    }
    property("title", finding.rule(), lines)
        .append("::")
        .append(data(VisibleText.of(finding.message())))
        .append('\n');
  }

  /** GitHub takes columns of what stands on one line only, and wants the last line, not the end. */
  private static void range(SourceRange range, StringBuilder lines) {
    boolean beforeLine = range.endColumn() == 1 && range.endLine() > range.line();
    int endLine = beforeLine ? range.endLine() - 1 : range.endLine();
    lines
        .append("line=")
        .append(range.line())
        .append(",endLine=")
        .append(endLine)
        .append(',');
    if (range.line() == range.endLine()) {
      lines
          .append("col=")
          .append(range.column())
          .append(",endColumn=")
          .append(range.endColumn())
          .append(',');
    }
  }

  private static StringBuilder property(String name, String value, StringBuilder lines) {
    String escaped = data(VisibleText.of(value)).replace(":", "%3A").replace(",", "%2C");
    return lines.append(name).append('=').append(escaped);
  }

  /** What ends a command, and what begins such an escape. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
