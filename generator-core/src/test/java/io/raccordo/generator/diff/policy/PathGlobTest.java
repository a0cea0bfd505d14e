package io.raccordo.generator.diff.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
  @ParameterizedTest
  @CsvSource({
    "/things, /things",
    "/things/*, /things/{id}",
    "/things/*/parts, /things/{id}/parts",
    "/**, /things/{id}/parts",
    "/things**, /things/{id}",
    "/*/{id}, /things/{id}",
    "/😀/*, /😀/x",
    "/*, /😀",
    "/\\E.*, /\\E.x",
    "/files/*.{format}, /files/{name}.{format}"
  })
  void matches(String glob, String path) {
    assertThat(new PathGlob(glob).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/things, /things/",
    "/things/*, /things/{id}/parts",
    "/things/{id}, /things/{key}",
    "/th.ngs, /things",
    "/😀/*, /😁/x"
  })
  void doesNotMatch(String glob, String path) {
    assertThat(new PathGlob(glob).matches(path)).isFalse();
  }
}
