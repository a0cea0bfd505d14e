package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestMigrationsMojoTest {
  @TempDir
  Path basedir;

  private final RecordingLog log = new RecordingLog();
  private final SuggestMigrationsMojo mojo = new SuggestMigrationsMojo();

  @BeforeEach
  void setDefaults() throws IOException {
    Documents.write(acme("v1.yaml"), Documents.V1);
    Documents.write(acme("v2.yaml"), Documents.V1.replace("/items", "/stock/entries"));
    MavenProject project = new MavenProject();
    project.setFile(basedir.resolve("pom.xml").toFile());
    mojo.setLog(log);
    mojo.project = project;
    mojo.connectorsDirectory = basedir.resolve("connectors").toFile();
  }

  private Path acme(String name) {
    return basedir.resolve("connectors/acme").resolve(name);
  }

  @Test
  void draftsBesideTheDocuments() throws MojoExecutionException, IOException {
    mojo.execute();

    assertThat(acme("migrations.draft.yaml")).content().contains("/items", "/stock/entries");
    assertThat(acme("migrations.yaml")).doesNotExist();
    assertThat(acme("connector.lock.json")).doesNotExist();
    assertThat(log.lines())
        .containsExactly(
            "INFO acme: 2 operations gone, 0 answered; drafted 2 likely",
            "INFO   draft: connectors/acme/migrations.draft.yaml");
  }

  @Test
  void leavesOutWhatIsAnswered() throws MojoExecutionException, IOException {
    String answers = """
        migrations:
          - from: {version: v1, operation: POST /items}
            noTarget: {advice: Do without.}
        """;
    Documents.write(acme("migrations.yaml"), answers);
    mojo.execute();

    assertThat(acme("migrations.yaml")).hasContent(answers);
    assertThat(acme("migrations.draft.yaml"))
        .content()
        .contains("GET /items/{id}")
        .doesNotContain("operation: POST /items");
    assertThat(log.lines()).contains("INFO acme: 2 operations gone, 1 answered; drafted 1 likely");
  }

  @Test
  void theDraftIsAccepted() throws MojoExecutionException, IOException {
    mojo.execute();
    Files.copy(acme("migrations.draft.yaml"), acme("migrations.yaml"));
    mojo.execute();

    assertThat(log.lines()).endsWith("INFO acme: 0 operations gone, 0 answered, nothing to draft");
  }

  @Test
  void replacesItsOwnDraftAndNobodyElses() throws MojoExecutionException, IOException {
    mojo.execute();
    Documents.write(acme("v2.yaml"), Documents.V1.replace("/items", "/parts"));
    mojo.execute();
    assertThat(acme("migrations.draft.yaml")).content().contains("/parts");

    String edited = Files.readString(acme("migrations.draft.yaml")) + "# seen\n";
    Files.writeString(acme("migrations.draft.yaml"), edited);
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("Nothing was drafted:\n")
        .hasMessageContaining("acme/migrations.draft.yaml")
        .hasNoCause();
    assertThat(acme("migrations.draft.yaml")).hasContent(edited);
  }

  @Test
  void writesElsewhereWhenTold() throws MojoExecutionException {
    mojo.draftsDirectory = basedir.resolve("drafts").toFile();
    mojo.execute();

    assertThat(basedir.resolve("drafts/acme/migrations.draft.yaml")).isRegularFile();
    assertThat(acme("migrations.draft.yaml")).doesNotExist();
  }

  @Test
  void skips() throws MojoExecutionException {
    mojo.skip = true;
    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO Skipped.");
    assertThat(acme("migrations.draft.yaml")).doesNotExist();
  }
}
