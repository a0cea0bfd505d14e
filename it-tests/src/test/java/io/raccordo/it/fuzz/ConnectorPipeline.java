package io.raccordo.it.fuzz;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.policy.Policy;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.diff.witness.WitnessSearch;
import io.raccordo.generator.emit.ConnectorEmitter;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ConnectorPlanner;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.plan.PlanRequest;
import io.raccordo.generator.report.ReportAssembler;
import io.raccordo.generator.report.ReportFormats;
import io.raccordo.generator.report.ReportInput;
import io.raccordo.generator.report.ReportModel;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.source.VersionSource;
import io.raccordo.generator.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stages of {@link io.raccordo.generator.GenerateConnectors} in memory: of the mutant alone,
 * and of a succession of the sound document and the mutant, with its report.
 */
final class ConnectorPipeline implements Pipeline {
  /** What a sound document or a mutant came to. */
  record Reading(ResolvedDocument document, ApiModel model) {}

  @Override
  public List<List<GeneratedFile>> run(Mutant mutant, String id) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Reading reading;
    try {
      reading = read(mutant.document().folder(), mutant.document().root(), "v2", diagnostics);
    } catch (InvalidInputException refused) {
      requireLocated(refused.diagnostics());
      return List.of();
    }
    List<List<GeneratedFile>> generated = new ArrayList<>();
    generate(id, List.of(reading.model()), reading.document()).ifPresent(generated::add);
    ApiModel sound = mutant.document().model();
    if (sound != null) {
      boolean newer = mutant.round() % 2 == 0;
      List<ApiModel> succession =
          newer ? List.of(sound, reading.model()) : List.of(reading.model(), sound);
      generate(id + 's', succession, reading.document()).ifPresent(generated::add);
    }
    return generated;
  }

  /** The stages source to validate. */
  static Reading read(Path folder, String root, String label, Diagnostics diagnostics) {
    Locator located = origin -> Optional.empty();
    try {
      ResolvedDocument document =
          new SourceReader().read(new VersionSource(label, folder, "", root), diagnostics);
      located = document;
      ApiModel lowered = ApiModelReader.lower(document, label, diagnostics);
      ApiModel model = Normalizer.normalize(lowered, diagnostics);
      Validator.validate(model, diagnostics);
      diagnostics.throwIfErrors(document);
      diagnostics.all().forEach(d -> d.locatedBy(document));
      return new Reading(document, model);
    } catch (InvalidInputException refused) {
      Locator known = located;
      throw new InvalidInputException(
          refused.diagnostics().stream().map(d -> d.locatedBy(known)).toList());
    }
  }

  private static Optional<List<GeneratedFile>> generate(
      String id, List<ApiModel> versions, ResolvedDocument document) {
    Diagnostics diagnostics = new Diagnostics();
    List<Matching> steps = new ArrayList<>();
    for (int to = 1; to < versions.size(); to++) {
      steps.add(OperationMatcher.match(versions.get(to - 1), versions.get(to), List.of()));
    }
    List<List<Finding>> findings = new ArrayList<>();
    for (Matching step : steps) {
      findings.add(Policy.STRICT.apply(Rules.evaluate(
          FactDetector.detect(step), Occasion.TIMELESS, new WitnessSearch(step)::find)));
    }
    ConnectorPlan plan = ConnectorPlanner.plan(
        new PlanRequest(id, ConnectorConfig.NONE, Migrations.NONE, versions, steps, Ledger.EMPTY),
        diagnostics);
    if (diagnostics.hasErrors()) {
      requireLocated(diagnostics.all().stream().map(d -> d.locatedBy(document)).toList());
      return Optional.empty();
    }
    List<GeneratedFile> files = ConnectorEmitter.emit(plan);
    files.forEach(ConnectorPipeline::requireInside);
    if (!steps.isEmpty()) {
      report(plan, steps, findings, document);
    }
    return Optional.of(files.stream().filter(f -> f.path().endsWith(".java")).toList());
  }

  private static void report(
      ConnectorPlan plan,
      List<Matching> steps,
      List<List<Finding>> findings,
      ResolvedDocument document) {
    List<ReportInput.Step> input = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Matching step = steps.get(i);
      input.add(new ReportInput.Step(
          step.before().label(),
          step.after().label(),
          findings.get(i),
          plan.steps().get(i)));
    }
    ReportModel report =
        new ReportAssembler(document).assemble(new ReportInput(plan.label(), plan, input));
    ReportFormats.all().forEach(format -> requireInside(format.write(report)));
  }

  static void requireLocated(List<Diagnostic> diagnostics) {
    if (diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
      throw new AssertionError("Refused without an error.");
    }
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR && diagnostic.range() == null) {
        throw new AssertionError("Without a place: " + diagnostic);
      }
    }
  }

  private static void requireInside(GeneratedFile file) {
    for (String name : file.path().split("/", -1)) {
      if (!name.matches("[A-Za-z0-9_.$-]{1,255}") || name.startsWith("..") || name.equals(".")) {
        throw new AssertionError("No path inside the output folder: " + file.path());
      }
    }
  }
}
