package io.raccordo.maven;

import io.raccordo.generator.CompareRequest;
import io.raccordo.generator.CompareResult;
import io.raccordo.generator.CompareVersions;
import io.raccordo.generator.diagnostic.InvalidInputException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
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
   * Which policy judges the changes: <code>strict</code>, or <code>oasdiff</code> for the levels of
   * that tool.
   */
  @Parameter(property = "profile", defaultValue = "strict")
  String profile;

  /** Formats of the report: <code>html</code>, <code>markdown</code>, <code>json</code>. */
  @Parameter(property = "format", defaultValue = "html,markdown,json")
  List<String> formats;

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

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
  File workingDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** Called by Maven, which sets the parameters. */
  public DiffMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path output = output();
    CompareResult result = compare(request(output));
    new DiagnosticLog(getLog()).write(result.diagnostics(), shown(output));
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
        profile.strip(),
        formats.stream().map(String::strip).toList(),
        output,
        Thresholds.parse(failOn));
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
