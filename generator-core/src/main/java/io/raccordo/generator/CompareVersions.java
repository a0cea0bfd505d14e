package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.policy.Policy;
import io.raccordo.generator.diff.policy.Profile;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.output.OutputWriter;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.report.ReportFormat;
import io.raccordo.generator.report.ReportFormats;
import io.raccordo.generator.report.ReportModel;
import io.raccordo.generator.report.ReportSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    List<ReportFormat> formats = formats(request, diagnostics);
    Policy policy = policy(request, diagnostics);
    diagnostics.throwIfErrors(reader);
    ConnectorInput input = reader.pair(request.before(), request.after(), request.migrations());
    List<Matching> steps = input.match();
    Reporting reporting = Reporting.begin(steps, policy);
    ConnectorPlan plan = input.plan(steps, diagnostics);
    diagnostics.throwIfErrors(reader);
    ReportModel report = reporting.assemble(plan, reader);
    List<GeneratedFile> files = formats.stream().map(f -> f.write(report)).toList();
    new OutputWriter().folder(request.output(), files).commit();
    Matching step = steps.get(0);
    return new CompareResult(
        files.stream().map(f -> request.output().resolve(f.path())).toList(),
        ReportSummary.lines(report),
        step.removed().size(),
        step.added().size(),
        (int) report.steps().get(0).findings().count(),
        failures(report, request.thresholds()),
        diagnostics.all().stream().map(d -> d.locatedBy(reader)).toList());
  }

  private static List<ReportFormat> formats(CompareRequest request, Diagnostics diagnostics) {
    List<ReportFormat> formats = new ArrayList<>();
    for (String id : request.formats()) {
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

  private static Policy policy(CompareRequest request, Diagnostics diagnostics) {
    Optional<Profile> profile = Profile.named(request.profile());
    if (profile.isEmpty()) {
      diagnostics.error(
          "unknown-profile",
          null,
          "There is no policy profile \"" + request.profile() + "\".",
          "Choose from: "
              + Arrays.stream(Profile.values())
                  .map(p -> p.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", "))
              + '.');
    }
    return new Policy(profile.orElse(Profile.STRICT), Map.of(), request.thresholds());
  }

  private static List<String> failures(ReportModel report, Map<Dimension, Level> thresholds) {
    List<String> failures = new ArrayList<>();
    thresholds.forEach((dimension, level) -> {
      long count = report.steps().stream()
          .flatMap(s -> s.findings())
          .filter(f -> f.levels().getOrDefault(dimension, Level.NONE).compareTo(level) >= 0)
          .count();
      if (level != Level.NONE && count > 0) {
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
