package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file in the source tree that holds what a test's subject must write, to the byte.
 * {@code -Dgolden.update=true} writes it anew, never on a build server.
 */
final class Golden {
  private static final Path ROOT =
      Path.of("src", "test", "resources", "io", "raccordo", "generator", "report");

  private Golden() {}

  static void assertMatches(String name, byte[] actual) throws IOException {
    Path file = ROOT.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI"))
          .as("golden.update is for people, not for CI")
          .isNull();
      Files.createDirectories(file.getParent());
      Files.write(file, actual);
      return;
    }
    assertThat(file).as("Write it with -Dgolden.update=true").exists();
    assertThat(new String(actual, StandardCharsets.UTF_8))
        .as("%s; see the difference, then -Dgolden.update=true", file)
        .isEqualTo(Files.readString(file));
  }

  /** The names of the goldens in a folder, sorted. */
  static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
