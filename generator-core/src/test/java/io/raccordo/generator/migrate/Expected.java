package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that tests compare with, byte for byte; {@code -Dgolden.update=true} writes them anew, but
 * never in CI.
 */
final class Expected {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "migrate");

  private Expected() {}

  static Path fixtures(String folder) {
    return FIXTURES.resolve(folder);
  }

  static List<Path> in(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void compare(Path file, String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        assertThat(System.getenv("CI")).as("no update in CI").isNull();
        Files.writeString(file, actual);
      }
      assertThat(file).exists();
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
