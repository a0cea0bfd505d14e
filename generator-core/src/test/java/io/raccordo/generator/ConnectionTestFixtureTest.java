package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What connections are tested with, as the manifest says. {@code -Dgolden.update=true} writes the
 * expectations anew, but never in CI.
 */
class ConnectionTestFixtureTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "connection-test");

  @TempDir
  Path work;

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void choosesAnOperation(Path fixture) throws IOException {
    Path connector = Files.createDirectory(work.resolve("acme"));
    try (Stream<Path> files = Files.list(fixture.resolve("acme"))) {
      for (Path file : files.toList()) {
        Files.copy(file, connector.resolve(file.getFileName()));
      }
    }
    GenerateConnectors.run(new GenerateRequest(
        List.of(connector),
        work.resolve("java"),
        work.resolve("resources"),
        work.resolve("reports"),
        true,
        -1));
    JsonNode test = new ObjectMapper()
        .readTree(work.resolve("resources/META-INF/raccordo/acme.json").toFile())
        .path("test");
    String actual = test.isMissingNode()
        ? "nothing\n"
        : test.path("module").asText() + "\n" + test.path("reason").asText() + "\n";
    Path expected = fixture.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("no update in CI").isNull();
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
