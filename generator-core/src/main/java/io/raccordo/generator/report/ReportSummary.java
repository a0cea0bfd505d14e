package io.raccordo.generator.report;

import io.raccordo.templates.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in a few lines of plain text, for a log. */
public final class ReportSummary {
  private static final int ROWS = 12;
  private static final Limits LIMITS = new Limits(1, ROWS, 3, 200);

  private ReportSummary() {}

  /**
   * Who must do what, by when: one line a row, most urgent first, and a count of what is left out.
   */
  public static List<String> lines(ReportModel report) {
    List<Duty> duties = report.duties().stream()
        .filter(duty -> duty.kind() != Duty.Kind.NOTHING)
        .toList();
    if (duties.isEmpty()) {
      return List.of("Nobody has to do anything.");
    }
    List<String> lines = new ArrayList<>();
    duties.stream().limit(ROWS).forEach(duty -> lines.add(VisibleText.of(line(duty))));
    if (duties.size() > ROWS) {
      lines.add("and " + (duties.size() - ROWS) + " more");
    }
    return lines;
  }

  private static String line(Duty duty) {
    @Nullable String by = duty.by();
    String when = by != null ? "by " + by : duty.overdue() ? "now" : "no date stated";
    return limited(duty.who())
        + names(duty.names())
        + ": "
        + Words.of(duty.kind()).text()
        + ", "
        + when
        + ": "
        + limited(duty.what());
  }

  private static String names(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    List<String> first = names.stream().limit(LIMITS.names()).map(LIMITS::cut).toList();
    int more = names.size() - first.size();
    return " (" + String.join(", ", first) + (more == 0 ? "" : " and " + more + " more") + ')';
  }

  private static String limited(String text) {
    return LIMITS.cut(text);
  }
}
