package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.output.GeneratedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceFilesTest {
  @Test
  void joinsTheProvidersOfOneService() {
    assertThat(ServiceFiles.merged(List.of(
            GeneratedFile.ofText("META-INF/services/a.S", "x.Two\n"),
            GeneratedFile.ofText("other.json", "{}"),
            GeneratedFile.ofText("META-INF/services/a.S", "x.One\n"))))
        .containsExactly(
            GeneratedFile.ofText("other.json", "{}"),
            GeneratedFile.ofText("META-INF/services/a.S", "x.One\nx.Two\n"));
  }

  @Test
  void leavesAllElseToTheWriter() {
    List<GeneratedFile> files =
        List.of(GeneratedFile.ofText("a.json", "1"), GeneratedFile.ofText("a.json", "2"));

    assertThat(ServiceFiles.merged(files)).isEqualTo(files);
  }
}
