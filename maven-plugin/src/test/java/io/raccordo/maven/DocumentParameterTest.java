package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentParameterTest {
  @TempDir
  Path directory;

  @Test
  void isTheFile() throws IOException, MojoExecutionException {
    Path file = Files.createFile(directory.resolve("v1.yaml"));

    assertThat(DocumentParameter.required("old", file.toFile(), "earlier")).isEqualTo(file);
    assertThat(DocumentParameter.optional("migrations", file.toFile())).isEqualTo(file);
  }

  @Test
  void mayBeAbsentWhenOptional() throws MojoExecutionException {
    assertThat(DocumentParameter.optional("migrations", null)).isNull();
  }

  @Test
  void namesTheParameterThatIsMissing() {
    assertThatThrownBy(() -> DocumentParameter.required("new", null, "later"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("-Dnew is missing. Name the later OpenAPI document, as in -Dold=v1.yaml"
            + " -Dnew=v2.yaml.");
  }

  @Test
  void namesTheParameterWhoseFileIsMissing() {
    File missing = directory.resolve("v1.yaml").toFile();

    assertThatThrownBy(() -> DocumentParameter.required("old", missing, "earlier"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("-Dold: there is no file " + missing + ".");
  }

  @Test
  void namesTheParameterThatIsAFolder() {
    assertThatThrownBy(() -> DocumentParameter.optional("migrations", directory.toFile()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("-Dmigrations: " + directory + " is a folder. Name a file.");
  }
}
