package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.Reading;
import io.raccordo.generator.diff.Scope;
import io.raccordo.generator.diff.Stability;
import io.raccordo.generator.diff.policy.Policy;
import io.raccordo.generator.diff.policy.Profile;
import io.raccordo.generator.diff.rule.Occasion;
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
    List<ReportFormat> formats = formats(request.formats(), diagnostics);
    Reporting.Judgement judgement =
        judgement(request.profile(), request.thresholds(), request.options(), diagnostics);
    diagnostics.throwIfErrors(reader);
    Compared compared = compare(request, judgement, reader, diagnostics);
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

  /** A report that is not written yet, and the matching that it is about. */
  record Compared(ReportModel report, Matching step) {}

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
    Reporting reporting = Reporting.begin(steps, judgement);
    if (request.options().ungrouped()) {
      String title = input.versions().get(input.versions().size() - 1).info().title();
      return new Compared(reporting.assemble(title, reader), steps.get(0));
    }
    ConnectorPlan plan = input.plan(written ? input.match() : steps, diagnostics);
    diagnostics.throwIfErrors(reader);
    return new Compared(reporting.assemble(plan, reader), steps.get(0));
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

  static Reporting.Judgement judgement(
      String profile,
      Map<Dimension, Level> thresholds,
      CompareOptions options,
      Diagnostics diagnostics) {
    Policy policy = policy(profile, thresholds, options, diagnostics);
    Stability least = policy.profile().least();
    String stability = options.stability();
    if (stability != null) {
      Optional<Stability> named = Stability.named(stability.toLowerCase(Locale.ROOT));
      least = named.orElse(least);
      if (named.isEmpty()) {
        diagnostics.error(
            "unknown-stability",
            null,
            "There is no stability \"" + stability + "\".",
            "Choose from: "
                + Arrays.stream(Stability.values())
                    .map(Stability::text)
                    .collect(Collectors.joining(", "))
                + '.');
      }
    }
    return new Reporting.Judgement(
        policy,
        new Scope(
            policy.profile().reading(),
            options.ungrouped(),
            least,
            options.mergeAllOf(),
            options.exactHeaders()),
        new Occasion(
            options.asOf(),
            options.betaDays(),
            options.stableDays(),
            policy.profile().coercesValues()));
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

  private static Policy policy(
      String name,
      Map<Dimension, Level> thresholds,
      CompareOptions options,
      Diagnostics diagnostics) {
    Optional<Profile> profile = Profile.named(name);
    if (profile.isEmpty()) {
      diagnostics.error(
          "unknown-profile",
          null,
          "There is no policy profile \"" + name + "\".",
          "Choose from: "
              + Arrays.stream(Profile.values())
                  .map(p -> p.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", "))
              + '.');
    }
    return new Policy(
        profile.orElse(Profile.STRICT),
        SeverityFile.read(options.severities(), diagnostics),
        thresholds);
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
