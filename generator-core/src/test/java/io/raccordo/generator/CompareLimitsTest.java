package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The remedy of a limit works for two documents, too: {@code connector.yaml} beside them. */
class CompareLimitsTest {
  @TempDir
  Path output;

  @Test
  void limitsBesideTheLaterDocumentHold() {
    Path folder = Path.of("src", "test", "resources", "facade", "limits-depth", "acme");
    CompareRequest request = new CompareRequest(
        folder.resolve("v1.yaml"),
        folder.resolve("v1.yaml"),
        null,
        "strict",
        List.of("json"),
        output,
        Map.of());

    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> CompareVersions.run(request));

    assertThat(refused.diagnostics()).extracting(Diagnostic::code).contains("too-deep");
  }
}
