package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffMojoTest {
  @TempDir
  Path basedir;

  private final RecordingLog log = new RecordingLog();
  private final DiffMojo mojo = new DiffMojo();

  @BeforeEach
  void setDefaults() throws IOException {
    Documents.write(basedir.resolve("v1.yaml"), Documents.V1);
    Documents.write(basedir.resolve("v2.yaml"), Documents.V2);
    mojo.setLog(log);
    mojo.before = basedir.resolve("v1.yaml").toFile();
    mojo.after = basedir.resolve("v2.yaml").toFile();
    mojo.output = basedir.resolve("out").toFile();
    mojo.workingDirectory = basedir.toFile();
    mojo.project = new MavenProject();
    mojo.formats = List.of("html", "markdown", "json");
  }

  @Test
  void writesTheReportsAndSaysWhere() throws AbstractMojoExecutionException {
    mojo.execute();

    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("INFO Report: out"))
        .hasSize(3);
    assertThat(basedir.resolve("out"))
        .isDirectoryContaining("glob:**.html")
        .isDirectoryContaining("glob:**.md")
        .isDirectoryContaining("glob:**.json");
  }

  @Test
  void writesOnlyTheFormatsAskedFor() throws AbstractMojoExecutionException {
    mojo.formats = List.of(" markdown");
    mojo.execute();

    assertThat(basedir.resolve("out"))
        .isDirectoryContaining("glob:**.md")
        .isDirectoryNotContaining("glob:**.html");
  }

  @Test
  void writesForMachinesWithoutNamingAFolderOfTheirs() throws IOException {
    mojo.formats = List.of("sarif", "junit", "github");
    mojo.failOn = "wire=ERR";

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

    assertThat(basedir.resolve("out/report.sarif")).content().contains("\"level\": \"error\"");
    assertThat(basedir.resolve("out/report-junit.xml")).content().contains("<failure ");
    assertThat(basedir.resolve("out/report-github.txt"))
        .content()
        .contains("::error file=v2.yaml,line=");
    for (String name : List.of("report.sarif", "report-junit.xml", "report-github.txt")) {
      assertThat(basedir.resolve("out").resolve(name)).content().doesNotContain(basedir.toString());
    }
  }

  @Test
  void writesToTheWorkingDirectoryWithoutAProject() throws AbstractMojoExecutionException {
    mojo.output = null;
    mojo.execute();

    assertThat(basedir.resolve("raccordo-report")).isDirectoryContaining("glob:**.html");
  }

  @Test
  void failsWhenTheGateIsClosedButReports() {
    mojo.failOn = "wire=ERR";

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("WIRE");
    assertThat(basedir.resolve("out")).isDirectoryContaining("glob:**.html");
  }

  @Test
  void passesWhenNothingReachesTheGate() throws AbstractMojoExecutionException {
    mojo.before = mojo.after;
    mojo.failOn = "wire=ERR,source=ERR,binary=ERR,behaviour=ERR";
    mojo.execute();

    assertThat(log.lines()).isNotEmpty();
  }

  @Test
  void namesTheParameterThatIsWrong() {
    mojo.profile = "harsh";

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("profile")
        .hasMessageContaining("harsh");
    assertThat(basedir.resolve("out")).doesNotExist();
  }

  @Test
  void namesTheFormatThatIsWrong() {
    mojo.formats = List.of("html", "word");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("format")
        .hasMessageContaining("word");
    assertThat(basedir.resolve("out")).doesNotExist();
  }

  @Test
  void comparesPairsInOneRun() throws IOException {
    Documents.write(basedir.resolve("broken.yaml"), "openapi: [3");
    Documents.write(basedir.resolve("pairs.tsv"), """
        # earlier, later, report
        v1.yaml\tbroken.yaml\tout/a.json
        v1.yaml\tv2.yaml\tout/b.json
        """);
    mojo.pairs = basedir.resolve("pairs.tsv").toFile();
    mojo.ungrouped = true;
    mojo.asOf = "2026-03-31";
    mojo.profile = "oasdiff";
    mojo.formats = List.of("json");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("a.json")
        .hasMessageNotContaining("b.json");
    assertThat(basedir.resolve("out/a.json")).content().contains("raccordo-failure");
    assertThat(basedir.resolve("out/b.json")).content().contains("raccordo-report");
  }

  @Test
  void namesNoListOfDiagnosticsThatIsNotWritten() throws Exception {
    StringBuilder policy = new StringBuilder("severities:\n");
    for (int i = 0; i <= DiagnosticLog.SHOWN; i++) {
      policy.append("  - {tag: absent").append(i).append(", level: info}\n");
    }
    Documents.write(basedir.resolve("policy.yaml"), policy.toString());
    mojo.policy = basedir.resolve("policy.yaml").toFile();
    mojo.execute();
    Documents.write(basedir.resolve("pairs.tsv"), "v1.yaml\tv2.yaml\tout/b.json\n");
    mojo.pairs = basedir.resolve("pairs.tsv").toFile();
    mojo.formats = List.of("json");
    mojo.execute();

    assertThat(log.lines())
        .filteredOn(line -> line.contains(" more ["))
        .hasSize(2)
        .containsOnly("WARN ... and 1 more [unused-policy-entry]: run Maven with -X to see them");
  }

  @Test
  void saysWhatIsWrongWithPairs() throws IOException {
    Documents.write(basedir.resolve("pairs.tsv"), "v1.yaml v2.yaml");
    mojo.pairs = basedir.resolve("pairs.tsv").toFile();

    assertThatThrownBy(mojo::execute).hasMessageContaining("-Dformat=json");
    mojo.formats = List.of("json");
    assertThatThrownBy(mojo::execute).hasMessageContaining("line 1");
  }

  @Test
  void namesTheDayOrTheNumberThatIsWrong() {
    mojo.asOf = "tomorrow";
    assertThatThrownBy(mojo::execute)
        .hasMessageContaining("-DasOf")
        .hasMessageContaining("tomorrow");
    mojo.asOf = null;
    mojo.deprecationDays = "beta=soon";
    assertThatThrownBy(mojo::execute).hasMessageContaining("-DdeprecationDays");
    assertThat(basedir.resolve("out")).doesNotExist();
  }
}
