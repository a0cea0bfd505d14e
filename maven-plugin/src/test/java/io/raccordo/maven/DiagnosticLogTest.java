package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class DiagnosticLogTest {
  private final RecordingLog log = new RecordingLog();

  private static Diagnostic diagnostic(Severity severity, String code, int number) {
    return new Diagnostic(
        severity, code, "Fault " + number + ".", "", Origin.root("v1.yaml").child(number), null);
  }

  private static List<Diagnostic> many(Severity severity, String code, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> diagnostic(severity, code, i))
        .toList();
  }

  @Test
  void writesEachOnALineAtItsLevel() {
    new DiagnosticLog(log)
        .write(
            List.of(diagnostic(Severity.WARNING, "odd", 1), diagnostic(Severity.INFO, "chosen", 2)),
            "target/raccordo");

    assertThat(log.lines())
        .containsExactly("WARN v1.yaml#/1: Fault 1. [odd]", "INFO v1.yaml#/2: Fault 2. [chosen]");
  }

  @Test
  void writesAllThatFit() {
    new DiagnosticLog(log).write(many(Severity.WARNING, "odd", 20), "target/raccordo");

    assertThat(log.lines()).hasSize(20).last().isEqualTo("WARN v1.yaml#/19: Fault 19. [odd]");
  }

  @Test
  void saysHowManyMoreOfACodeThereAre() {
    List<Diagnostic> all = new ArrayList<>(many(Severity.WARNING, "odd", 23));
    all.addAll(many(Severity.WARNING, "rare", 1));
    new DiagnosticLog(log).write(all, "target/raccordo");

    assertThat(log.lines())
        .hasSize(22)
        .endsWith(
            "WARN ... and 3 more [odd]: see target/raccordo/diagnostics.json",
            "WARN v1.yaml#/0: Fault 0. [rare]");
  }

  @Test
  void aFailureHasTheErrorsAndTheLogTheRest() {
    List<Diagnostic> all = Stream.of(
            many(Severity.WARNING, "odd", 21),
            many(Severity.ERROR, "broken", 21),
            many(Severity.ERROR, "missing", 1))
        .flatMap(List::stream)
        .toList();
    MojoExecutionException failure = new DiagnosticLog(log).failure("Nothing was generated:", all);

    assertThat(failure.getMessage().lines())
        .hasSize(23)
        .startsWith("Nothing was generated:", "v1.yaml#/0: Fault 0. [broken]")
        .endsWith(
            "... and 1 more [broken]: run Maven with -X to see them",
            "v1.yaml#/0: Fault 0. [missing]");
    assertThat(log.lines())
        .hasSize(21)
        .last()
        .isEqualTo("WARN ... and 1 more [odd]: run Maven with -X to see them");
  }
}
