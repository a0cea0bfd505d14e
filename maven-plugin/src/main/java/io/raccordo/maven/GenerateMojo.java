package io.raccordo.maven;

import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.generator.GenerateResult;
import io.raccordo.generator.ReportOptions;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.output.OutputWriter;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates connectors: Java modules, descriptors and a report of what broke, from the OpenAPI
 * documents of each vendor. Sources and resources are added to the project, which needs <code>
 * io.raccordo:raccordo-connector-runtime</code> to compile them.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public final class GenerateMojo extends AbstractMojo {
  /**
   * Folder of connectors. Each folder in it is one connector, named after its vendor, with one
   * OpenAPI document (or a folder for a document of several files) for each API version, and
   * optionally <code>connector.yaml</code> and <code>migrations.yaml</code>. The ledger <code>
   * connector.lock.json</code> is written there too: commit it.
   */
  @Parameter(
      property = "raccordo.connectorsDirectory",
      defaultValue = "${project.basedir}/src/main/connectors")
  File connectorsDirectory;

  /**
   * Folder for Java sources. It belongs to this goal: files of earlier runs that are no longer
   * generated are removed.
   */
  @Parameter(
      property = "raccordo.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/raccordo")
  File outputDirectory;

  /**
   * Folder for resources: manifests, module pages, service files. It belongs to this goal like the
   * one for sources.
   */
  @Parameter(
      property = "raccordo.resourcesDirectory",
      defaultValue = "${project.build.directory}/generated-resources/raccordo")
  File resourcesDirectory;

  /**
   * Folder for reports of what broke between API versions, and for the list of diagnostics. It
   * belongs to this goal.
   */
  @Parameter(
      property = "raccordo.reportDirectory",
      defaultValue = "${project.build.directory}/raccordo")
  File reportDirectory;

  /**
   * Whether the ledgers may be written. Where they may not, a ledger that would change is an error:
   * whoever changes a document commits the ledger with it.
   */
  @Parameter(property = "raccordo.updateLedger", defaultValue = "true")
  boolean updateLedger;

  /**
   * The same as <code>updateLedger</code> = <code>false</code>, for the command line of continuous
   * integration.
   */
  @Parameter(property = "raccordo.frozen", defaultValue = "false")
  boolean frozen;

  /**
   * How many elements of the documents, over all connectors, may be skipped or approximated before
   * the build fails. A negative number accepts any.
   */
  @Parameter(property = "raccordo.failOnSkipped", defaultValue = "-1")
  int failOnSkipped;

  /**
   * Formats of the reports: <code>html</code>, <code>markdown</code>, <code>json</code>, <code>
   * sarif
   * </code>, <code>junit</code>, <code>github</code>, as <code>raccordo:diff</code> writes them.
   * All by default.
   */
  @Parameter(property = "raccordo.format")
  @Nullable
  List<String> formats;

  /**
   * Which policy judges the changes: <code>strict</code>, <code>graph</code> or <code>make</code>.
   * By default the one of the policy file, <code>strict</code> without one.
   */
  @Parameter(property = "raccordo.profile")
  @Nullable
  String profile;

  /**
   * A policy file for all connectors; the key <code>policy</code> of a <code>connector.yaml</code>
   * takes its place. See <code>docs/policy.md</code>.
   */
  @Parameter(property = "raccordo.policy")
  @Nullable
  File policy;

  /**
   * The day of the judgement, as in <code>2026-03-31</code>, which decides what was removed before
   * its sunset, and which acceptance has expired. No clock is read: without a day nothing is.
   */
  @Parameter(property = "raccordo.asOf")
  @Nullable
  String asOf;

  /**
   * When to fail, once everything is written: for each dimension the mildest level that fails the
   * build, as in <code>wire=ERR,behaviour=WARN</code>. By default nothing that a vendor changed
   * fails the build.
   */
  @Parameter(property = "raccordo.failOn")
  @Nullable
  String failOn;

  /**
   * The folder from which SARIF and GitHub annotations name documents: the repository's root. By
   * default the one that Maven takes for the root of all modules: the nearest with a folder <code>
   * .mvn</code>, or where Maven was called.
   */
  @Parameter(
      property = "raccordo.baseDirectory",
      defaultValue = "${maven.multiModuleProjectDirectory}")
  @Nullable
  File baseDirectory;

  /** Skips this goal: nothing is generated, and no sources are added to the project. */
  @Parameter(property = "raccordo.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** Called by Maven, which sets the parameters. */
  public GenerateMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped.");
      return;
    }
    GenerateResult result = generate(request());
    new DiagnosticLog(getLog()).write(result.diagnostics(), shown(reportDirectory));
    result.connectors().forEach(this::log);
    project.addCompileSourceRoot(outputDirectory.getPath());
    project.addResource(resources());
    if (failOn != null && !failOn.isBlank() && !result.gateFailures().isEmpty()) {
      throw new MojoFailureException(String.join("\n", result.gateFailures()));
    }
  }

  private GenerateRequest request() throws MojoExecutionException {
    return new GenerateRequest(
        ConnectorFolders.in(connectorsDirectory.toPath()),
        outputDirectory.toPath(),
        resourcesDirectory.toPath(),
        reportDirectory.toPath(),
        updateLedger && !frozen,
        failOnSkipped,
        reports());
  }

  private ReportOptions reports() throws MojoExecutionException {
    Map<Dimension, Level> thresholds = Thresholds.parse(failOn);
    return new ReportOptions(
        formats == null ? List.of() : formats.stream().map(String::strip).toList(),
        profile == null || profile.isBlank() ? null : profile.strip(),
        DocumentParameter.optional("raccordo.policy", policy),
        DayParameter.parse("raccordo.asOf", asOf),
        thresholds.isEmpty() ? ReportOptions.DEFAULTS.thresholds() : thresholds,
        baseDirectory == null ? project.getBasedir().toPath() : baseDirectory.toPath());
  }

  private GenerateResult generate(GenerateRequest request) throws MojoExecutionException {
    try {
      return GenerateConnectors.run(request);
    } catch (InvalidInputException e) {
      throw new DiagnosticLog(getLog()).failure("Nothing was generated:", e.diagnostics());
    }
  }

  private void log(GenerateResult.Connector connector) {
    getLog()
        .info(connector.id()
            + " ("
            + String.join(", ", connector.versions())
            + "): "
            + Count.of(connector.families(), "module")
            + " in "
            + Count.of(connector.revisions(), "revision")
            + ", "
            + Count.of(connector.types(), "type")
            + ", "
            + connector.skipped()
            + " skipped or approximated");
    connector.report().stream()
        .findFirst()
        .ifPresent(
            report -> getLog().info("  what broke: " + shown(new File(reportDirectory, report))));
  }

  private String shown(File file) {
    return ShownPath.of(file.toPath(), project.getBasedir().toPath());
  }

  private Resource resources() {
    Resource resource = new Resource();
    resource.setDirectory(resourcesDirectory.getPath());
    resource.addExclude(OutputWriter.LIST);
    return resource;
  }
}
