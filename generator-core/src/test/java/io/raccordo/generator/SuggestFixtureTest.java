package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts of small connectors, byte for byte; each is accepted as the answers that it drafts. */
class SuggestFixtureTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "suggest");
  private static final String DRAFT = "migrations.draft.yaml";
  private static final String ANSWERS = "migrations.yaml";

  @TempDir
  Path work;

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void drafts(Path fixture) throws IOException {
    Path connector = copy(fixture);
    SuggestResult result = SuggestMigrations.run(new SuggestRequest(List.of(connector), work));
    Path written = work.resolve("acme").resolve(DRAFT);
    Path expected = fixture.resolve(DRAFT);
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("no update in CI").isNull();
      Files.copy(written, expected, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(written).hasSameTextualContentAs(expected);
    assertThat(result.connectors().get(0).draft()).isEqualTo(written);
    accepted(connector, written, result.connectors().get(0));
  }

  /** Behind the answers that are there, the draft answers the rest. */
  private void accepted(Path connector, Path draft, SuggestResult.Connector first)
      throws IOException {
    Path answers = connector.resolve(ANSWERS);
    String before = Files.exists(answers) ? Files.readString(answers) : "migrations:\n";
    String drafted = Files.readString(draft);
    Files.writeString(answers, before + drafted.substring(drafted.indexOf("\nmigrations:\n") + 13));
    SuggestResult.Connector second = SuggestMigrations.run(
            new SuggestRequest(List.of(connector), work))
        .connectors()
        .get(0);

    assertThat(second.draft()).isNull();
    assertThat(second.answered()).isEqualTo(second.removed());
    assertThat(first.removed() - first.answered())
        .isEqualTo(first.likely() + first.possible() + first.withoutTarget());
  }

  private Path copy(Path fixture) throws IOException {
    Path copy = Files.createDirectories(work.resolve("connectors/acme"));
    try (Stream<Path> files = Files.list(fixture)) {
      for (Path file : files.filter(f -> !f.endsWith(DRAFT)).toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }
}
