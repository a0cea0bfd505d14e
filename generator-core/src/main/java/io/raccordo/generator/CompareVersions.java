package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.Reading;
import io.raccordo.generator.diff.policy.Judged;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.output.OutputWriter;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.report.ReportFormat;
import io.raccordo.generator.report.ReportFormats;
import io.raccordo.generator.report.ReportModel;
import io.raccordo.generator.report.ReportSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two documents to a report of what breaks. The stages:
 *
 * <ol>
 *   <li>{@code source} to {@code validate}, as in {@link GenerateConnectors}
 *   <li>{@code match}, {@code detect}, {@code evaluate}, policy
 *   <li>{@code plan}: what a connector of the two would be, for verdicts and tiers; nothing is
 *       emitted
 *   <li>{@code report}, {@code write}
 * </ol>
 */
public final class CompareVersions {
  private CompareVersions() {}

  /**
   * Compares.
   *
   * @throws InvalidInputException when a document cannot be worked with, or the request names an
   *     unknown profile or format; nothing is written then
   */
  public static CompareResult run(CompareRequest request) {
    Diagnostics diagnostics = new Diagnostics();
    ConnectorReader reader = new ConnectorReader(diagnostics);
    List<ReportFormat> formats = formats(request.formats(), diagnostics);
    PolicyUse policy = new PolicyUse(reader.policy(request.options().policy()));
    Reporting.Judgement judgement = new JudgementReader(diagnostics)
        .read(request.profile(), request.thresholds(), request.options(), policy.file());
    diagnostics.throwIfErrors(reader);
    Compared compared = compare(request, judgement, reader, diagnostics);
    policy.add(compared.judged());
    policy.tell(diagnostics);
    ReportModel report = compared.report();
    List<GeneratedFile> files = formats.stream().map(f -> f.write(report)).toList();
    new OutputWriter().folder(request.output(), files).commit();
    Matching step = compared.step();
    return new CompareResult(
        files.stream().map(f -> request.output().resolve(f.path())).toList(),
        ReportSummary.lines(report),
        step.removed().size(),
        step.added().size(),
        (int) report.steps().get(0).findings().count(),
        failures(report),
        diagnostics.all().stream().map(d -> d.locatedBy(reader)).toList());
  }

  /** A report that is not written yet, the matching that it is about, and how it was judged. */
  record Compared(ReportModel report, Matching step, List<Judged> judged) {}

  /** All but the writing. */
  static Compared compare(
      CompareRequest request,
      Reporting.Judgement judgement,
      ConnectorReader reader,
      Diagnostics diagnostics) {
    ConnectorInput input = reader.pair(request.before(), request.after(), request.migrations());
    boolean written = judgement.scope().reading() == Reading.AS_WRITTEN;
    List<Matching> steps =
        written ? List.of(asWritten(input, request, diagnostics)) : input.match();
    diagnostics.throwIfErrors(reader);
    Reporting reporting = Reporting.begin(steps, judgement, reader);
    String folder = reader.folderFrom(request.options().base());
    if (request.options().ungrouped()) {
      String title = input.versions().get(input.versions().size() - 1).info().title();
      return new Compared(reporting.assemble(title, folder), steps.get(0), reporting.judged());
    }
    ConnectorPlan plan = input.plan(written ? input.match() : steps, diagnostics);
    diagnostics.throwIfErrors(reader);
    return new Compared(reporting.assemble(plan, folder), steps.get(0), reporting.judged());
  }

  private static Matching asWritten(
      ConnectorInput input, CompareRequest request, Diagnostics diagnostics) {
    CompareOptions.Paths paths = request.options().paths();
    PathSelection selection = new PathSelection(paths.matching(), diagnostics);
    return OperationMatcher.matchAsWritten(
        selection.of(input.written().get(0), paths.prefixBefore()),
        selection.of(input.written().get(1), paths.prefixAfter()),
        paths.exact());
  }

  static List<ReportFormat> formats(List<String> ids, Diagnostics diagnostics) {
    List<ReportFormat> formats = new ArrayList<>();
    for (String id : ids) {
      Optional<ReportFormat> format = ReportFormats.byId(id);
      format.ifPresentOrElse(
          formats::add,
          () -> diagnostics.error(
              "unknown-format",
              null,
              "There is no report format \"" + id + "\".",
              "Choose from: "
                  + ReportFormats.all().stream()
                      .map(ReportFormat::id)
                      .collect(Collectors.joining(", "))
                  + '.'));
    }
    return formats;
  }

  static List<String> failures(ReportModel report) {
    List<String> failures = new ArrayList<>();
    report.thresholds().forEach((dimension, level) -> {
      long count = report.steps().stream()
          .flatMap(s -> s.findings())
          .filter(f -> report.closesGate(f, dimension))
          .count();
      if (count > 0) {
        failures.add(String.format(
            Locale.ROOT,
            "%d finding%s of level %s or worse in dimension %s.",
            count,
            count == 1 ? "" : "s",
            level,
            dimension));
      }
    });
    return failures;
  }
}
