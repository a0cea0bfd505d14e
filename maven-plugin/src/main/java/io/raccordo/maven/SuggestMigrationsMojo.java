package io.raccordo.maven;

import io.raccordo.generator.SuggestMigrations;
import io.raccordo.generator.SuggestRequest;
import io.raccordo.generator.SuggestResult;
import io.raccordo.generator.diagnostic.InvalidInputException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Drafts answers for operations that are gone and that neither the documents nor <code>
 * migrations.yaml</code> answer: which operation may take the place of each, how likely that is and
 * why, and where its members may go. A draft decides nothing: copy what is right into <code>
 * migrations.yaml</code>, which is never written.
 */
@Mojo(
    name = "suggest-migrations",
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public final class SuggestMigrationsMojo extends AbstractMojo {
  /** Folder of connectors, as for <code>raccordo:generate</code>. */
  @Parameter(
      property = "raccordo.connectorsDirectory",
      defaultValue = "${project.basedir}/src/main/connectors")
  File connectorsDirectory;

  /**
   * Folder in which each connector gets a folder of its own with the draft <code>
   * migrations.draft.yaml</code>. By default the draft is written beside the documents, where
   * <code>raccordo:generate</code> does not read it. A draft of an earlier run is replaced unless
   * somebody has edited it.
   */
  @Parameter(property = "raccordo.draftsDirectory")
  @Nullable
  File draftsDirectory;

  /** Skips this goal. */
  @Parameter(property = "raccordo.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** Called by Maven, which sets the parameters. */
  public SuggestMigrationsMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Skipped.");
      return;
    }
    List<Path> connectors = ConnectorFolders.in(connectorsDirectory.toPath());
    Path drafts = draftsDirectory == null ? null : draftsDirectory.toPath();
    SuggestResult result;
    try {
      result = SuggestMigrations.run(new SuggestRequest(connectors, drafts));
    } catch (InvalidInputException e) {
      throw new DiagnosticLog(getLog()).failure("Nothing was drafted:", e.diagnostics());
    }
    new DiagnosticLog(getLog()).write(result.diagnostics());
    result.connectors().forEach(this::log);
  }

  private void log(SuggestResult.Connector connector) {
    Path draft = connector.draft();
    if (draft == null) {
      getLog().info(connector.id() + ": " + answered(connector) + ", nothing to draft");
      return;
    }
    List<String> drafted = new ArrayList<>();
    count(drafted, connector.likely(), "likely");
    count(drafted, connector.possible(), "possible");
    count(drafted, connector.withoutTarget(), "without a target");
    getLog()
        .info(connector.id() + ": " + answered(connector) + "; drafted "
            + String.join(", ", drafted));
    getLog().info("  draft: " + ShownPath.of(draft, project.getBasedir().toPath()));
  }

  private static String answered(SuggestResult.Connector connector) {
    return Count.of(connector.removed(), "operation") + " gone, " + connector.answered()
        + " answered";
  }

  private static void count(List<String> drafted, int number, String what) {
    if (number > 0) {
      drafted.add(number + " " + what);
    }
  }
}
