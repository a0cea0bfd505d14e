package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The diagnostics that a connector's folder leads to. {@code -Dgolden.update=true} writes the
 * expectations anew, but never in CI.
 */
class ConnectorFixtureTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "facade");

  @TempDir
  Path work;

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void saysWhatIsWrong(Path fixture) throws IOException {
    String actual = generate(copy(fixture.resolve("acme")), "out", true);
    Path expected = fixture.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("no update in CI").isNull();
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  /** With the ledger of the first build, the second says and writes the same. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void aSecondBuildChangesNothing(Path fixture) throws IOException {
    Path connector = copy(fixture.resolve("acme"));
    String first = generate(connector, "first", true);

    assertThat(generate(connector, "second", false)).isEqualTo(first);
    assertThat(tree(work.resolve("second"))).isEqualTo(tree(work.resolve("first")));
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          content.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return content;
  }

  /** The ledger is written beside the documents: those of the fixture stay as they are. */
  private Path copy(Path connector) throws IOException {
    Path copy = work.resolve("acme");
    try (Stream<Path> files = Files.walk(connector)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(connector.relativize(file).toString()));
      }
    }
    return copy;
  }

  private String generate(Path connector, String folder, boolean updateLedger) {
    Path out = work.resolve(folder);
    try {
      GenerateResult result = GenerateConnectors.run(new GenerateRequest(
          List.of(connector),
          out.resolve("java"),
          out.resolve("resources"),
          out.resolve("reports"),
          updateLedger,
          -1));
      return "generated\n" + lines(result.diagnostics());
    } catch (InvalidInputException refused) {
      assertThat(out).doesNotExist();
      return "refused\n" + lines(refused.diagnostics());
    }
  }

  private static String lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(d -> d.severity() + " " + d + "\n")
        .collect(Collectors.joining());
  }
}
