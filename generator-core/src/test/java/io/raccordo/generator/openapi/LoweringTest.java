package io.raccordo.generator.openapi;

import io.raccordo.generator.support.Golden;
import io.raccordo.generator.support.ModelText;
import io.raccordo.generator.support.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture folder: a document, and the model and the diagnostics that it must give. */
class LoweringTest {
  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "io", "raccordo", "generator", "openapi");

  static List<String> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void lowers(String name) throws IOException {
    Path folder = FIXTURES.resolve(name);
    Reading reading = Reading.of(folder.resolve("api"));

    Golden.assertMatches(
        folder.resolve("expected.txt"),
        ModelText.of(reading.model()) + "found\n" + reading.found());
  }
}
