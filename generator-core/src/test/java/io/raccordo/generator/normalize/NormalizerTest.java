package io.raccordo.generator.normalize;

import io.raccordo.generator.model.ApiModel;
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

/** Each fixture folder: a document, and its normalized model with what normalizing reports. */
class NormalizerTest {
  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "io", "raccordo", "generator", "normalize");

  static List<String> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void normalizes(String name) throws IOException {
    Path folder = FIXTURES.resolve(name);
    Reading reading = Reading.of(folder.resolve("openapi.yaml"));
    ApiModel normalized = Normalizer.normalize(reading.model(), reading.diagnostics());

    Golden.assertMatches(
        folder.resolve("expected.txt"), ModelText.of(normalized) + "found\n" + reading.found());
  }
}
