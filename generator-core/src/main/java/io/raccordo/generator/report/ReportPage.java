package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Verdict;
import io.raccordo.templates.ReportView;
import io.raccordo.templates.Rows;
import io.raccordo.templates.Tone;
import java.util.ArrayList;
import java.util.List;

/** Puts a report into words, within limits. */
final class ReportPage {
  private final Limits limits;

  ReportPage(Limits limits) {
    this.limits = limits;
  }

  ReportView view(ReportModel report) {
    StepPage page = new StepPage(limits);
    List<ReportView.Step> steps = new ArrayList<>();
    for (StepReport step : report.steps().stream().limit(limits.steps()).toList()) {
      steps.add(page.view(step, steps.size() + 1));
    }
    return new ReportView(
        limits.cut(report.title()),
        versions(report),
        figures(report),
        new Rows<>(
            report.duties().stream().limit(limits.rows()).map(this::duty).toList(),
            report.duties().size()),
        new Rows<>(steps, report.steps().size()));
  }

  private List<String> versions(ReportModel report) {
    List<String> labels = new ArrayList<>();
    for (StepReport step : report.steps()) {
      if (labels.isEmpty()) {
        labels.add(limits.cut(step.from()));
      }
      labels.add(limits.cut(step.to()));
    }
    int limit = limits.steps() + 1;
    if (labels.size() <= limit) {
      return labels;
    }
    List<String> shown = new ArrayList<>(labels.subList(0, limit));
    shown.add("… and " + (labels.size() - limit) + " more");
    return shown;
  }

  private static List<ReportView.Figure> figures(ReportModel report) {
    List<ReportView.Figure> figures = new ArrayList<>();
    long acts = report.duties().stream()
        .filter(d -> d.kind() != Duty.Kind.NOTHING && d.kind() != Duty.Kind.CHECK)
        .count();
    figures.add(figure(acts, "things somebody must do", acts > 0 ? Tone.BREAKING : Tone.FINE));
    if (report.steps().stream().anyMatch(StepReport::planned)) {
      long carried = 0;
      long lost = 0;
      for (StepReport step : report.steps()) {
        carried +=
            step
                .outcomes(StepPlan.Outcome.Kind.REMOVED, StepPlan.Outcome.Kind.REVISION_ENDED)
                .stream()
                .filter(o -> o.plan().verdict() == Verdict.AUTOMATIC)
                .count();
        lost += step.count(Verdict.NO_TARGET);
      }
      figures.add(figure(carried, "modules carried over by themselves", Tone.FINE));
      figures.add(figure(lost, "modules without a target", lost > 0 ? Tone.BREAKING : Tone.FINE));
    }
    long wire = count(report, Level.ERR);
    figures.add(figure(wire, "findings that break the wire", wire > 0 ? Tone.WARNING : Tone.FINE));
    long all = report.steps().stream().flatMap(StepReport::findings).count();
    figures.add(figure(all, "findings in all", Tone.NOTICE));
    return figures;
  }

  private static long count(ReportModel report, Level level) {
    return report.steps().stream().mapToInt(s -> s.count(Dimension.WIRE, level)).sum();
  }

  private static ReportView.Figure figure(long number, String label, Tone tone) {
    return new ReportView.Figure(Long.toString(number), label, tone);
  }

  private ReportView.Duty duty(Duty duty) {
    String by = duty.by();
    return new ReportView.Duty(
        Words.of(duty.tier()),
        limits.cut(duty.who()),
        new Rows<>(
            duty.names().stream().limit(limits.names()).map(limits::cut).toList(),
            duty.names().size()),
        Words.of(duty.kind()),
        limits.cut(duty.what()),
        by != null ? limits.cut(by) : undated(duty),
        by != null,
        duty.overdue(),
        limits.cut(duty.from()) + " → " + limits.cut(duty.to()));
  }

  private String undated(Duty duty) {
    if (duty.kind() == Duty.Kind.NOTHING) {
      return "–";
    }
    return duty.overdue()
        ? "now: " + limits.cut(duty.from()) + " is no longer served"
        : "no date stated";
  }
}
