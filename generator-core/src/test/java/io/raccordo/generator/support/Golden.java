package io.raccordo.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text in a fixture folder that a test's subject must give, to the byte.
 * {@code -Dgolden.update=true} writes it anew, never on a build server.
 */
public final class Golden {
  private Golden() {}

  /** Compares a text with a file. */
  public static void assertMatches(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI"))
          .as("golden.update is for people, not for CI")
          .isNull();
      Files.writeString(file, actual);
      return;
    }
    assertThat(file).as("Write it with -Dgolden.update=true").exists();
    assertThat(actual)
        .as("%s; see the difference, then -Dgolden.update=true", file)
        .isEqualTo(Files.readString(file));
  }
}
