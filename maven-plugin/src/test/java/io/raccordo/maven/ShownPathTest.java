package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownPathTest {
  private final Path base = Path.of("project").toAbsolutePath();

  @Test
  void isRelativeInTheBase() {
    assertThat(ShownPath.of(base.resolve("target").resolve("a.html"), base))
        .isEqualTo(Path.of("target", "a.html").toString());
  }

  @Test
  void isWholeOutsideOfTheBase() {
    Path elsewhere = base.resolveSibling("elsewhere");

    assertThat(ShownPath.of(elsewhere, base)).isEqualTo(elsewhere.toString());
  }
}
