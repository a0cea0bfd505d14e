package io.raccordo.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that holds what an emitter must give: no file more, no file less, each to the byte.
 * {@code -Dgolden.update=true} writes it anew, never on a build server.
 */
final class GoldenFolder {
  private static final Path ROOT = Path.of("src", "test", "resources", "emit");

  private GoldenFolder() {}

  static void assertMatches(String name, List<GeneratedFile> actual) throws IOException {
    Path folder = ROOT.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI"))
          .as("golden.update is for people, not for CI")
          .isNull();
      update(folder, actual);
      return;
    }
    assertThat(actual.stream().map(GeneratedFile::path))
        .as("files of %s; write them with -Dgolden.update=true", folder)
        .containsExactlyElementsOf(files(folder));
    for (GeneratedFile file : actual) {
      assertThat(file.text())
          .as("%s; see the difference, then -Dgolden.update=true", folder.resolve(file.path()))
          .isEqualTo(Files.readString(folder.resolve(file.path())));
    }
  }

  private static void update(Path folder, List<GeneratedFile> actual) throws IOException {
    for (String stale : files(folder)) {
      Files.delete(folder.resolve(stale));
    }
    for (GeneratedFile file : actual) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.content());
    }
  }

  private static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
