package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
  @TempDir
  Path basedir;

  private final RecordingLog log = new RecordingLog();
  private final GenerateMojo mojo = new GenerateMojo();

  @BeforeEach
  void setDefaults() throws IOException {
    Documents.write(basedir.resolve("connectors/acme/v1.yaml"), Documents.V1);
    Documents.write(basedir.resolve("connectors/acme/v2.yaml"), Documents.V2);
    MavenProject project = new MavenProject();
    project.setFile(basedir.resolve("pom.xml").toFile());
    project.setBuild(new Build());
    mojo.setLog(log);
    mojo.project = project;
    mojo.connectorsDirectory = basedir.resolve("connectors").toFile();
    mojo.outputDirectory = basedir.resolve("java").toFile();
    mojo.resourcesDirectory = basedir.resolve("resources").toFile();
    mojo.reportDirectory = basedir.resolve("reports").toFile();
    mojo.updateLedger = true;
    mojo.failOnSkipped = -1;
  }

  private Path ledger() {
    return basedir.resolve("connectors/acme/connector.lock.json");
  }

  @Test
  void generatesAndAddsItsRoots() throws MojoExecutionException, MojoFailureException {
    mojo.execute();

    assertThat(mojo.project.getCompileSourceRoots())
        .containsExactly(basedir.resolve("java").toString());
    assertThat(mojo.project.getResources())
        .extracting(Resource::getDirectory)
        .containsExactly(basedir.resolve("resources").toString());
    assertThat(basedir.resolve("java")).isDirectoryRecursivelyContaining("glob:**.java");
    assertThat(basedir.resolve("reports")).isDirectoryRecursivelyContaining("glob:**.html");
    assertThat(ledger()).isRegularFile();
  }

  @Test
  void saysWhatItDid() throws MojoExecutionException, MojoFailureException {
    mojo.execute();

    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("INFO acme (v1, v2): 2 modules in 3 revisions, "))
        .anyMatch(line -> line.matches("INFO   what broke: reports.*\\.html"));
  }

  @Test
  void skips() throws MojoExecutionException, MojoFailureException {
    mojo.skip = true;
    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO Skipped.");
    assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
    assertThat(basedir.resolve("java")).doesNotExist();
  }

  @Test
  void frozenWritesNoLedger() throws MojoExecutionException, MojoFailureException {
    mojo.frozen = true;
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("connector.lock.json");
    assertThat(ledger()).doesNotExist();
    assertThat(mojo.project.getCompileSourceRoots()).isEmpty();

    mojo.frozen = false;
    mojo.execute();
    mojo.frozen = true;
    mojo.execute();
    assertThat(ledger()).isRegularFile();
  }

  @Test
  void neitherDoesUpdateLedgerWhenFalse() {
    mojo.updateLedger = false;

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoExecutionException.class);
    assertThat(ledger()).doesNotExist();
  }

  @Test
  void countsWhatWasSkipped() throws IOException, MojoExecutionException, MojoFailureException {
    Documents.write(basedir.resolve("connectors/acme/v2.yaml"), Documents.WITH_DANGLING_REFERENCE);
    mojo.failOnSkipped = 0;
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("skipped or approximated");
    assertThat(basedir.resolve("java")).doesNotExist();

    mojo.failOnSkipped = 100;
    mojo.execute();
    assertThat(basedir.resolve("java")).isDirectory();
  }

  @Test
  void aBrokenDocumentIsOneMessageWithItsPlace() throws IOException {
    Documents.write(
        basedir.resolve("connectors/acme/v2.yaml"), "openapi: 3.0.3\ninfo: {title: Acme\n");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("Nothing was generated:\n")
        .hasMessageContaining("v2.yaml:")
        .hasNoCause();
    assertThat(basedir.resolve("java")).doesNotExist();
    assertThat(ledger()).doesNotExist();
  }

  @Test
  void twoRunsGiveTheSameFiles() throws IOException, MojoExecutionException, MojoFailureException {
    mojo.execute();
    Path file;
    try (var files = Files.walk(basedir.resolve("java"))) {
      file = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
    String before = Files.readString(file);
    mojo.execute();

    assertThat(file).hasContent(before);
  }
}
