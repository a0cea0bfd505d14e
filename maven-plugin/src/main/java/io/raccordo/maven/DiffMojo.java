package io.raccordo.maven;

import io.raccordo.generator.CompareOptions;
import io.raccordo.generator.ComparePairs;
import io.raccordo.generator.CompareRequest;
import io.raccordo.generator.CompareResult;
import io.raccordo.generator.CompareVersions;
import io.raccordo.generator.diagnostic.InvalidInputException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compares two OpenAPI documents of one vendor and reports who must do what. Needs no project:
 * <code>mvn
 * io.raccordo:raccordo-maven-plugin:VERSION:diff -Dold=v1.yaml -Dnew=v2.yaml</code>
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public final class DiffMojo extends AbstractMojo {
  /** The earlier document: a file, JSON or YAML. */
  @Parameter(property = "old")
  @Nullable
  File before;

  /** The later document: a file, JSON or YAML. */
  @Parameter(property = "new")
  @Nullable
  File after;

  /** A <code>migrations.yaml</code> with answers to what was removed between the two. */
  @Parameter(property = "migrations")
  @Nullable
  File migrations;

  /**
   * Which policy judges the changes: <code>strict</code>, <code>oasdiff</code> for the levels of
   * that tool, <code>graph</code> for Microsoft Graph's policy, or <code>make</code> for a platform
   * that coerces values. By default the one of <code>policy</code>, <code>strict</code> without
   * one.
   */
  @Parameter(property = "profile")
  @Nullable
  String profile;

  /**
   * A policy file, YAML or JSON: a profile, levels by rule, path, tag, operation and dimension, and
   * findings that are accepted. See <code>docs/policy.md</code>.
   */
  @Parameter(property = "policy")
  @Nullable
  File policy;

  /**
   * Formats of the report: <code>html</code>, <code>markdown</code>, <code>json</code>; <code>sarif
   * </code> (2.1.0) for code scanning; <code>junit</code> for build servers: a case for each rule,
   * which fails where <code>failOn</code> does; <code>github</code> for annotations: a workflow
   * command a line, for a step that prints the file.
   */
  @Parameter(property = "format", defaultValue = "html,markdown,json")
  List<String> formats;

  /**
   * Many pairs in one run: a file of lines <code>old TAB new TAB out</code>, each a pair of
   * documents and the report to write. Needs one <code>format</code>; takes the place of <code>old
   * </code>, <code>new</code>, <code>migrations</code> and <code>output</code>. A pair that cannot
   * be compared gets a file that says why; the others go on, and the build fails at the end.
   */
  @Parameter(property = "pairs")
  @Nullable
  File pairs;

  /**
   * Whether each use of something shared is a finding of its own: one for each operation, status,
   * media type and way to a property. Such a report has no verdicts.
   */
  @Parameter(property = "ungrouped", defaultValue = "false")
  boolean ungrouped;

  /**
   * The day of the judgement, as in <code>2026-03-31</code>, which decides what was removed before
   * its sunset, and which sunset comes too soon. No clock is read: without a day nothing is.
   */
  @Parameter(property = "asOf")
  @Nullable
  String asOf;

  /**
   * How many days must lie between the announcement of an end and the end itself, for what is in
   * beta and for what is stable: <code>beta=31,stable=180</code>. None by default.
   */
  @Parameter(property = "deprecationDays")
  @Nullable
  String deprecationDays;

  /**
   * Operations less stable than this (<code>x-stability-level</code>) are left out: <code>draft
   * </code>, <code>alpha</code>, <code>beta</code> or <code>stable</code>. By default the profile
   * decides: <code>oasdiff</code> leaves out drafts and alphas.
   */
  @Parameter(property = "stability")
  @Nullable
  String stability;

  /**
   * A file of levels by rule, one <code>id level</code> a line, as oasdiff's <code>
   * --severity-levels
   * </code> reads them.
   */
  @Parameter(property = "severities")
  @Nullable
  File severities;

  /** A regular expression: paths that do not match are left out. Profile oasdiff only. */
  @Parameter(property = "matchPath")
  @Nullable
  String matchPath;

  /** What to put in front of the paths of the earlier document. Profile oasdiff only. */
  @Parameter(property = "prefixBase")
  @Nullable
  String prefixBase;

  /** What to put in front of the paths of the later document. Profile oasdiff only. */
  @Parameter(property = "prefixRevision")
  @Nullable
  String prefixRevision;

  /** Whether another name of a path parameter makes another path. Profile oasdiff only. */
  @Parameter(property = "includePathParams", defaultValue = "false")
  boolean includePathParams;

  /**
   * Whether members of <code>allOf</code> are part of what they stand in. Profile oasdiff only; the
   * others never do otherwise.
   */
  @Parameter(property = "flattenAllOf", defaultValue = "false")
  boolean flattenAllOf;

  /** Whether header names that differ by case are different headers. */
  @Parameter(property = "caseSensitiveHeaders", defaultValue = "false")
  boolean caseSensitiveHeaders;

  /**
   * Folder for the report files. By default <code>target/raccordo-diff</code> in a project, else
   * <code>raccordo-report</code> in the working directory.
   */
  @Parameter(property = "output")
  @Nullable
  File output;

  /**
   * When to fail: for each dimension the mildest level that fails the build, as in <code>
   * wire=ERR,behaviour=WARN</code>. Dimensions are <code>wire</code>, <code>source</code>, <code>
   * binary</code> and <code>behaviour</code>; levels are <code>INFO</code>, <code>WARN</code> and
   * <code>ERR</code>. A dimension that is not named never fails the build.
   */
  @Parameter(property = "failOn", defaultValue = "")
  @Nullable
  String failOn;

  /**
   * The folder from which SARIF and GitHub annotations name documents: the repository's root. By
   * default the one that Maven takes for the root of all modules: the nearest with a folder <code>
   * .mvn</code>, or where Maven was called.
   */
  @Parameter(property = "baseDirectory", defaultValue = "${maven.multiModuleProjectDirectory}")
  @Nullable
  File baseDirectory;

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
  File workingDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** Called by Maven, which sets the parameters. */
  public DiffMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (pairs != null) {
      comparePairs(pairs.toPath());
      return;
    }
    Path output = output();
    CompareResult result = compare(request(output));
    new DiagnosticLog(getLog()).write(result.diagnostics());
    result.summary().forEach(getLog()::info);
    result.reports().forEach(report -> getLog().info("Report: " + shown(report)));
    if (!result.gateFailures().isEmpty()) {
      throw new MojoFailureException(String.join("\n", result.gateFailures()));
    }
  }

  private CompareRequest request(Path output) throws MojoExecutionException {
    return new CompareRequest(
        DocumentParameter.required("old", before, "earlier"),
        DocumentParameter.required("new", after, "later"),
        DocumentParameter.optional("migrations", migrations),
        profile(),
        formats.stream().map(String::strip).toList(),
        output,
        Thresholds.parse(failOn),
        options());
  }

  private @Nullable String profile() {
    return profile == null || profile.isBlank() ? null : profile.strip();
  }

  private CompareOptions options() throws MojoExecutionException {
    DeprecationDays days = DeprecationDays.parse(deprecationDays);
    return new CompareOptions(
        ungrouped,
        DayParameter.parse("asOf", asOf),
        days.beta(),
        days.stable(),
        stability == null ? null : stability.strip(),
        DocumentParameter.optional("severities", severities),
        new CompareOptions.Paths(
            Objects.requireNonNullElse(matchPath, ""),
            Objects.requireNonNullElse(prefixBase, ""),
            Objects.requireNonNullElse(prefixRevision, ""),
            includePathParams),
        flattenAllOf,
        caseSensitiveHeaders,
        DocumentParameter.optional("policy", policy),
        baseDirectory == null ? workingDirectory.toPath() : baseDirectory.toPath());
  }

  private void comparePairs(Path file) throws MojoExecutionException, MojoFailureException {
    if (formats.size() != 1) {
      throw new MojoExecutionException(
          "-Dpairs writes one report for each pair. Name its format, as in -Dformat=json.");
    }
    ComparePairs.Result result;
    try {
      result = ComparePairs.run(
          PairsFile.read(file, workingDirectory.toPath()),
          profile(),
          formats.get(0).strip(),
          Thresholds.parse(failOn),
          options());
    } catch (InvalidInputException e) {
      throw new DiagnosticLog(getLog()).failure("No pair was compared:", e.diagnostics());
    }
    new DiagnosticLog(getLog()).write(result.diagnostics());
    getLog().info(result.compared() + " pairs compared.");
    if (!result.failures().isEmpty()) {
      throw new MojoExecutionException(
          "Pairs that could not be compared:\n" + String.join("\n", result.failures()));
    }
    if (!result.gateFailures().isEmpty()) {
      throw new MojoFailureException(String.join("\n", result.gateFailures()));
    }
  }

  private CompareResult compare(CompareRequest request) throws MojoExecutionException {
    try {
      return CompareVersions.run(request);
    } catch (InvalidInputException e) {
      throw new DiagnosticLog(getLog())
          .failure("The documents were not compared:", e.diagnostics());
    }
  }

  private Path output() {
    if (output != null) {
      return output.toPath();
    }
    return project.getFile() == null
        ? workingDirectory.toPath().resolve("raccordo-report")
        : Path.of(project.getBuild().getDirectory(), "raccordo-diff");
  }

  private String shown(Path path) {
    return ShownPath.of(path, workingDirectory.toPath());
  }
}
