package io.raccordo.it.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing that the tests of the runtime logged at any level, and no message of anything they threw,
 * has a secret that they use. The module's build records both; a build of a few tests records less.
 */
class SecretScanTest {
  private static final Pattern SECRET = Pattern.compile("Secret\\.of\\(\\s*\"([^\"\\\\]{3,})\"");
  private static final Pattern BASIC = Pattern.compile(
      "basic\\(\\s*\"[^\"]*\",\\s*\"([^\"]*)\",\\s*Secret\\.of\\(\\s*\"([^\"\\\\]+)\"");

  /** What is thrown within these is not ours to word: servers, and what tests expect. */
  private static final List<String> OTHERS = List.of(
      "wiremock.",
      "com.github.tomakehurst.",
      "no.nav.",
      "okhttp3.",
      "mockwebserver3.",
      "org.assertj.");

  /** What a token endpoint answers is taken apart there, and goes no further in these words. */
  private static final List<String> INNER =
      List.of("io.raccordo.runtime.ErrorMapper", "io.raccordo.runtime.oauth.TokenEndpoint");

  /** The second transport is put to the runtime's own tests, too. */
  @ParameterizedTest
  @CsvSource({
    "connector-runtime, connector-runtime, 4",
    "connector-runtime-oauth, connector-runtime-oauth, 4",
    "connector-runtime-httpclient5, connector-runtime, 4",
    "connector-runtime-opentelemetry, connector-runtime-opentelemetry, 1",
    "connector-runtime-resilience4j, connector-runtime-resilience4j, 1",
  })
  void noSecretIsLoggedOrThrown(String module, String tests, int planted) throws IOException {
    Path folder = ProjectRoot.get().resolve(module);
    Path log = folder.resolve("target/trace.log");
    Path recording = folder.resolve("target/exceptions.jfr");
    boolean recorded = Files.exists(log) && Files.exists(recording);
    if (System.getenv("CI") == null) {
      assumeTrue(recorded, "The tests of " + module + " did not run");
    }
    assertThat(recorded).as("The tests of " + module + " were recorded").isTrue();
    Set<String> secrets = secrets(ProjectRoot.get().resolve(tests).resolve("src/test/java"));
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(planted);
    List<String> found = new ArrayList<>();
    try (Stream<String> lines = Files.lines(log)) {
      lines.filter(line -> secrets.stream().anyMatch(line::contains)).forEach(found::add);
    }
    int thrown = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.hasField("thrownClass")) {
          thrown++;
          String message = event.getString("message");
          if (message != null
              && secrets.stream().anyMatch(message::contains)
              && !isOthers(event.getStackTrace())) {
            found.add(event.getClass("thrownClass").getName() + ": " + message);
          }
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(thrown).isPositive();
  }

  /** Those that the sources of tests plant, as they are and as HTTP's basic scheme sends them. */
  private static Set<String> secrets(Path sources) throws IOException {
    Set<String> secrets = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Matcher secret = SECRET.matcher(text);
        while (secret.find()) {
          secrets.add(secret.group(1));
        }
        Matcher basic = BASIC.matcher(text);
        while (basic.find()) {
          String pair = basic.group(1) + ':' + basic.group(2);
          secrets.add(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
    return secrets;
  }

  private static boolean isOthers(RecordedStackTrace trace) {
    if (trace == null) {
      return false;
    }
    List<String> classes = trace.getFrames().stream()
        .map(frame -> frame.getMethod().getType().getName())
        .filter(name -> !name.startsWith("java."))
        .toList();
    return classes.containsAll(INNER)
        || (!classes.isEmpty() && OTHERS.stream().anyMatch(classes.get(0)::startsWith));
  }
}
