package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.migrate.MemberPointer.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberPointerTest {
  @Test
  void takesApart() {
    assertThat(MemberPointer.of("/a")).contains(new MemberPointer(null, List.of("a")));
    assertThat(MemberPointer.of("body:/a~1b/~01/c d"))
        .contains(new MemberPointer(Place.BODY, List.of("a/b", "~1", "c d")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a", "path:/a~1b", "query:/a~0/b", "header:/X-Y", "cookie:/é", "body:/a:b/~01"})
  void writesWhatItRead(String text) {
    assertThat(MemberPointer.of(text).map(MemberPointer::toString)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a", "/", "/a/", "//a", "/~", "/~2", "#/a", "form:/a", "path:a", "Path:/a", "path:"
      })
  void refuses(String text) {
    assertThat(MemberPointer.of(text)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a, true",
    "/a, /a/b, true",
    "/a/b, /a, true",
    "/a/b, /a/c, false",
    "/a, /ab, false",
    "body:/a, /a, true",
    "body:/a, path:/a, false"
  })
  void overlap(String a, String b, boolean expected) {
    assertThat(MemberPointer.of(a).orElseThrow().overlaps(MemberPointer.of(b).orElseThrow()))
        .isEqualTo(expected);
  }
}
