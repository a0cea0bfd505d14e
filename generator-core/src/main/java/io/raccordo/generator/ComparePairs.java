package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.output.OutputWriter;
import io.raccordo.generator.report.JsonFailure;
import io.raccordo.generator.report.ReportFormat;
import io.raccordo.generator.report.ReportFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many pairs of documents, each to a report of its own, as {@link CompareVersions} does it for one.
 * A pair that cannot be compared gets a file that says why, and the others go on.
 */
public final class ComparePairs {
  private ComparePairs() {}

  /**
   * One pair.
   *
   * @param before the earlier document
   * @param after the later one
   * @param report the file to write; its folder is created when absent
   */
  public record Pair(Path before, Path after, Path report) {}

  /**
   * What became of the pairs.
   *
   * @param compared how many have a report
   * @param failures one sentence for each pair that could not be compared, in order
   * @param gateFailures one sentence for each pair and dimension whose threshold was reached
   * @param diagnostics warnings about what was asked for, such as entries of the policy that are
   *     about no pair's findings, when all pairs could be compared
   */
  public record Result(
      int compared,
      List<String> failures,
      List<String> gateFailures,
      List<Diagnostic> diagnostics) {
    public Result {
      failures = List.copyOf(failures);
      gateFailures = List.copyOf(gateFailures);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Compares all pairs, in order.
   *
   * @param profile name of the policy profile; null for the one of the policy file
   * @param format name of the report format
   * @param thresholds the mildest level that fails the gate, per dimension
   * @throws InvalidInputException when the request names something that there is not
   */
  public static Result run(
      List<Pair> pairs,
      @Nullable String profile,
      String format,
      Map<Dimension, Level> thresholds,
      CompareOptions options) {
    ReportFormat writer = ReportFormats.byId(format).orElse(null);
    Diagnostics asked = new Diagnostics();
    CompareVersions.formats(List.of(format), asked);
    ConnectorReader policyReader = new ConnectorReader(asked);
    PolicyUse policy = new PolicyUse(policyReader.policy(options.policy()));
    Reporting.Judgement judgement =
        new JudgementReader(asked).read(profile, thresholds, options, policy.file());
    asked.throwIfErrors(policyReader);
    if (writer == null) {
      throw new InvalidInputException(asked.all());
    }
    List<String> failures = new ArrayList<>();
    List<String> gateFailures = new ArrayList<>();
    for (Pair pair : pairs) {
      CompareRequest request = new CompareRequest(
          pair.before(),
          pair.after(),
          null,
          profile,
          List.of(format),
          pair.report(),
          thresholds,
          options);
      GeneratedFile file;
      try {
        ConnectorReader reader = new ConnectorReader(new Diagnostics());
        CompareVersions.Compared compared =
            CompareVersions.compare(request, judgement, reader, reader.diagnostics());
        policy.add(compared.judged());
        CompareVersions.failures(compared.report())
            .forEach(f -> gateFailures.add(pair.report().getFileName() + ": " + f));
        file = writer.write(compared.report());
      } catch (InvalidInputException fault) {
        policy.missed();
        List<Diagnostic> errors = fault.diagnostics().stream()
            .filter(d -> d.severity() == Severity.ERROR)
            .toList();
        failures.add(pair.report().getFileName() + ": "
            + (errors.isEmpty() ? fault.getMessage() : errors.get(0).toString()));
        file = JsonFailure.write(fault.diagnostics());
      }
      write(pair.report(), file);
    }
    policy.tell(asked);
    return new Result(
        pairs.size() - failures.size(),
        failures,
        gateFailures,
        asked.all().stream().map(d -> d.locatedBy(policyReader)).toList());
  }

  private static void write(Path path, GeneratedFile file) {
    @Nullable Path folder = path.toAbsolutePath().getParent();
    new OutputWriter()
        .file(
            folder == null ? path.toAbsolutePath() : folder,
            new GeneratedFile(String.valueOf(path.getFileName()), file.content()))
        .commit();
  }
}
