package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.Reading;
import io.raccordo.generator.diff.policy.PolicyFile;
import io.raccordo.generator.emit.ConnectorEmitter;
import io.raccordo.generator.migrate.LedgerFile;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.output.OutputWriter;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.report.ReportFormat;
import io.raccordo.generator.report.ReportFormats;
import io.raccordo.generator.report.ReportModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Vendors' documents to connectors. The stages, for each connector:
 *
 * <ol>
 *   <li>{@code source}, {@code resolve}: bytes and what they refer to
 *       ({@link io.raccordo.generator.source.SourceReader})
 *   <li>{@code lower}: documents to models ({@link io.raccordo.generator.openapi.ApiModelReader})
 *   <li>{@code normalize}, {@code validate}: one form for equivalent schemas; faults of the
 *       documents
 *   <li>{@code match}: operations found again in the next version
 *       ({@link io.raccordo.generator.diff.OperationMatcher})
 *   <li>{@code detect}, {@code evaluate}: facts, findings and their levels
 *   <li>{@code plan}: families, revisions, bindings, upgrades, types
 *       ({@link io.raccordo.generator.plan.ConnectorPlanner})
 *   <li>{@code emit}: Java sources and resources ({@link ConnectorEmitter})
 *   <li>{@code report}: who must do what, by when
 *   <li>{@code write}: everything of all connectors at once, or nothing
 * </ol>
 */
public final class GenerateConnectors {
  private final GenerateRequest request;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<GeneratedFile> java = new ArrayList<>();
  private final List<GeneratedFile> resources = new ArrayList<>();
  private final List<GeneratedFile> reports = new ArrayList<>();
  private final List<PendingLedger> ledgers = new ArrayList<>();
  private final List<GenerateResult.Connector> connectors = new ArrayList<>();
  private final List<String> gateFailures = new ArrayList<>();
  private final ConnectorReader policyReader = new ConnectorReader(diagnostics);
  private List<ReportFormat> formats = List.of();
  private PolicyUse policy = new PolicyUse(PolicyFile.NONE);

  private GenerateConnectors(GenerateRequest request) {
    this.request = request;
  }

  /** A ledger to be written beside its documents. */
  private record PendingLedger(Path folder, GeneratedFile file) {}

  /**
   * Generates.
   *
   * @throws InvalidInputException when any connector's input cannot be worked with, or a gate of
   *     the request is closed; nothing is written then
   */
  public static GenerateResult run(GenerateRequest request) {
    return new GenerateConnectors(request).run();
  }

  private GenerateResult run() {
    reportOptions();
    List<Diagnostic> located = new ArrayList<>();
    boolean failed = false;
    for (Path folder : request.connectors()) {
      Diagnostics own = new Diagnostics();
      ConnectorReader reader = new ConnectorReader(own);
      try {
        connector(folder, reader, own);
      } catch (InvalidInputException fault) {
        failed = true;
        if (own.all().isEmpty()) {
          fault.diagnostics().forEach(own::add);
        }
      }
      failed |= own.hasErrors();
      own.all().stream()
          .map(d -> d.locatedBy(reader).below(String.valueOf(folder.getFileName())))
          .forEach(located::add);
    }
    located.forEach(diagnostics::add);
    if (!failed) {
      policy.tell(diagnostics);
      Gates.skipped(located, request.failOnSkipped(), diagnostics);
      failed = diagnostics.hasErrors();
    }
    if (failed) {
      throw new InvalidInputException(located());
    }
    write();
    return new GenerateResult(connectors, gateFailures, located());
  }

  private List<Diagnostic> located() {
    return diagnostics.all().stream().map(d -> d.locatedBy(policyReader)).toList();
  }

  /** What is said of reports in all, before any connector is read. */
  private void reportOptions() {
    ReportOptions options = request.reports();
    formats = options.formats().isEmpty()
        ? ReportFormats.all()
        : CompareVersions.formats(options.formats(), diagnostics);
    policy = new PolicyUse(policyReader.policy(options.policy()));
    judgement(policy.file(), diagnostics);
    diagnostics.throwIfErrors(policyReader);
  }

  private Reporting.Judgement judgement(PolicyFile file, Diagnostics told) {
    ReportOptions options = request.reports();
    Reporting.Judgement judgement = new JudgementReader(told)
        .read(options.profile(), options.thresholds(), CompareOptions.on(options.asOf()), file);
    if (judgement.scope().reading() == Reading.AS_WRITTEN) {
      told.error(
          "profile-of-documents",
          null,
          "The profile oasdiff compares documents as they are written, and connectors are not made of that.",
          "Choose another profile here, and compare two documents with raccordo:diff.");
    }
    return judgement;
  }

  private void connector(Path folder, ConnectorReader reader, Diagnostics own) {
    ConnectorInput input = reader.folder(folder);
    List<Matching> steps = input.match();
    String stated = input.config().policy();
    PolicyUse use =
        stated == null ? policy : new PolicyUse(reader.policy(folder.resolve(stated), stated));
    Reporting.Judgement judgement = judgement(use.file(), own);
    own.throwIfErrors(reader);
    Reporting reporting = Reporting.begin(steps, judgement, reader);
    ConnectorPlan plan = input.plan(steps, own);
    own.throwIfErrors(reader);
    List<GeneratedFile> emitted = ConnectorEmitter.emit(plan);
    int before = java.size();
    emitted.forEach(f -> (f.path().endsWith(".java") ? java : resources).add(f));
    byte[] ledger = LedgerFile.write(plan.ledger()).getBytes(StandardCharsets.UTF_8);
    resources.add(new GeneratedFile("META-INF/raccordo/" + plan.id() + ".lock.json", ledger));
    if (!plan.ledger().equals(input.ledger())) {
      ledger(
          new PendingLedger(folder, new GeneratedFile(ConnectorReader.LEDGER, ledger)), plan, own);
    }
    ReportModel report =
        reporting.assemble(plan, reader.folderFrom(request.reports().base()));
    use.add(reporting.judged());
    if (stated != null) {
      use.tell(own);
    }
    CompareVersions.failures(report).forEach(f -> gateFailures.add(plan.id() + ": " + f));
    List<GeneratedFile> files =
        formats.stream().map(f -> f.write(report)).map(f -> below(plan.id(), f)).toList();
    reports.addAll(files);
    connectors.add(new GenerateResult.Connector(
        plan.id(),
        plan.versions().stream().map(v -> v.label()).toList(),
        plan.families().size()
            + (int) plan.triggers().stream().map(TriggerPlan::family).distinct().count(),
        plan.families().stream()
                .map(ModuleFamily::revisions)
                .mapToInt(List::size)
                .sum()
            + plan.triggers().size(),
        plan.types().size(),
        java.size() - before,
        Gates.count(own.all()),
        files.stream().map(GeneratedFile::path).toList()));
  }

  private static GeneratedFile below(String folder, GeneratedFile file) {
    return new GeneratedFile(folder + '/' + file.path(), file.content());
  }

  private void ledger(PendingLedger changed, ConnectorPlan plan, Diagnostics own) {
    if (request.updateLedger()) {
      ledgers.add(changed);
    } else {
      own.error(
          "ledger-frozen",
          null,
          "The ledger of " + plan.id() + " would change, and this build may not change it.",
          "Run the build without raccordo.frozen and with updateLedger, and commit "
              + ConnectorReader.LEDGER + '.');
    }
  }

  private void write() {
    reports.add(DiagnosticsFile.of(located()));
    OutputWriter writer = new OutputWriter()
        .folder(request.javaOutput(), java)
        .folder(request.resourceOutput(), ServiceFiles.merged(resources))
        .folder(request.reportOutput(), reports);
    ledgers.forEach(l -> writer.file(l.folder(), l.file()));
    writer.commit();
  }
}
