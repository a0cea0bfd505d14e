package io.raccordo.it.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.support.ProjectRoot;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The runtime's artifacts break no caller, and their public API changes on purpose only: what there
 * is now is what was agreed on, {@code it-tests/baseline}. {@code -Dgolden.update=true} agrees to
 * what was added, {@code -Dbaseline.replace=true} also to what breaks callers; neither on a build
 * server.
 */
@Tag("once")
class RuntimeApiTest {
  private static final Path BASELINE = ProjectRoot.get().resolve("it-tests/baseline");

  @TempDir
  Path work;

  @ParameterizedTest
  @CsvSource({
    "raccordo-connector-runtime, io.raccordo.runtime.Connector",
    "raccordo-connector-runtime-oauth, io.raccordo.runtime.oauth.OAuthClient",
    "raccordo-connector-runtime-httpclient5, io.raccordo.runtime.httpclient5.ApacheTransport",
    "raccordo-connector-runtime-resilience4j, io.raccordo.runtime.resilience4j.CircuitBreakerGuard",
    "raccordo-connector-runtime-opentelemetry, io.raccordo.runtime.opentelemetry.TelemetryInterceptor",
  })
  void isWhatWasAgreedOn(String artifact, Class<?> one) throws Exception {
    Path baseline = BASELINE.resolve(artifact + ".jar");
    Path now = work.resolve("now.jar");
    ApiClasses.write(
        Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()), now);
    boolean free = System.getenv("CI") == null;
    if (free && Boolean.getBoolean("baseline.replace")) {
      Files.copy(now, baseline, StandardCopyOption.REPLACE_EXISTING);
    }
    ApiComparison compared = compare(baseline, now);
    assertThat(compared.binary()).as("breaks callers that are not recompiled").isEmpty();
    assertThat(compared.source()).as("breaks callers when they are recompiled").isEmpty();
    if (free && Boolean.getBoolean("golden.update")) {
      Files.copy(now, baseline, StandardCopyOption.REPLACE_EXISTING);
      compared = compare(baseline, now);
    }
    assertThat(compared.added() + compared.grown())
        .as("classes of the API that were added or grew: agree with -Dgolden.update=true")
        .isZero();
  }

  private static ApiComparison compare(Path baseline, Path now) throws Exception {
    try (FileSystem before = FileSystems.newFileSystem(baseline);
        FileSystem after = FileSystems.newFileSystem(now)) {
      return ApiComparison.of(before.getPath("/"), after.getPath("/"));
    }
  }
}
