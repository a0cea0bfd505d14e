package io.raccordo.it.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.support.JavacLint;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class JavacLintTest {
  @Test
  void theBuildUsesTheDocumentedList() throws IOException {
    String pom = Files.readString(ProjectRoot.get().resolve("pom.xml"));

    assertThat(pom).containsOnlyOnce("<arg>" + JavacLint.read().argument() + "</arg>");
  }

  @Test
  void everyKeyHasAReason() throws IOException {
    assertThat(JavacLint.read().rows()).isNotEmpty().allSatisfy(row -> {
      assertThat(row.key()).matches("[a-z-]+");
      assertThat(row.reason()).isNotBlank();
    });
  }
}
