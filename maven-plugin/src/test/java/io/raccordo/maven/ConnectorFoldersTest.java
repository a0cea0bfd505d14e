package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorFoldersTest {
  @TempDir
  Path directory;

  @Test
  void areSortedAndLeaveOutFilesAndHiddenFolders() throws IOException, MojoExecutionException {
    for (String name : new String[] {"tally", "harbor", ".git"}) {
      Files.createDirectory(directory.resolve(name));
    }
    Files.createFile(directory.resolve("README.md"));

    assertThat(ConnectorFolders.in(directory))
        .containsExactly(directory.resolve("harbor"), directory.resolve("tally"));
  }

  @Test
  void saysThatThereIsNoFolder() {
    Path missing = directory.resolve("connectors");

    assertThatThrownBy(() -> ConnectorFolders.in(missing))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("There is no folder " + missing + ".")
        .hasMessageContaining("-Draccordo.connectorsDirectory");
  }

  @Test
  void saysThatAFileStandsThere() throws IOException {
    Path file = Files.createFile(directory.resolve("connectors"));

    assertThatThrownBy(() -> ConnectorFolders.in(file))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("There is no folder " + file + ".");
  }

  @Test
  void saysThatTheFolderIsEmpty() {
    assertThatThrownBy(() -> ConnectorFolders.in(directory))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "The folder " + directory + " (connectorsDirectory) holds no connector.");
  }
}
