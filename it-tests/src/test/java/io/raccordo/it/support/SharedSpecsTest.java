package io.raccordo.it.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedSpecsTest {
  @TempDir
  Path folder;

  @Test
  void findsADocument() throws IOException {
    Path document = Files.writeString(folder.resolve("a.json"), "{}");

    assertThat(new SharedSpecs(folder, Absent.FAILS).find("a.json")).isEqualTo(document);
  }

  @Test
  void skipsWhenAbsent() {
    assertThatThrownBy(() -> new SharedSpecs(folder, Absent.SKIPS).find("b/a.json"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContainingAll("b/a.json", "raccordo.shared.specs");
  }

  @Test
  void failsWhenAbsentInCi() {
    assertThatThrownBy(() -> new SharedSpecs(folder, Absent.FAILS).find("b/a.json"))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining("b/a.json");
  }

  @Test
  void staysInItsFolder() {
    assertThatThrownBy(() -> new SharedSpecs(folder, Absent.FAILS).find("../a.json"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../a.json");
  }
}
