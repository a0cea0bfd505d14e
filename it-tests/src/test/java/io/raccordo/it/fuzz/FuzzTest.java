package io.raccordo.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged documents through all stages, alone and as the next version of the sound document: what
 * comes out compiles, or is a diagnostic with a place. {@code -Draccordo.fuzz.seed} chooses other
 * mutants, {@code -Draccordo.fuzz.seconds} and {@code -Draccordo.fuzz.rounds} how many.
 */
class FuzzTest {
  private static final Duration BUDGET = Duration.ofMinutes(2);

  @TempDir
  Path work;

  @Test
  void survivesAMinute() throws IOException {
    int seconds = Math.min(60, Integer.getInteger("raccordo.fuzz.seconds", 60));
    survive(documents(), new ConnectorPipeline(), seconds * 5 / 6, seed());
  }

  @Test
  void survivesDamagedConnectorFolders() throws IOException {
    int seconds = Math.min(60, Integer.getInteger("raccordo.fuzz.seconds", 60));
    survive(samples(), new FolderPipeline(work.resolve("run")), seconds / 6, seed());
  }

  @Test
  @Tag("full")
  void survivesTenMinutes() throws IOException {
    int seconds = Integer.getInteger("raccordo.fuzz.seconds", 600);
    survive(documents(), new ConnectorPipeline(), seconds * 5 / 6, seed() + 1);
    survive(samples(), new FolderPipeline(work.resolve("run")), seconds / 6, seed() + 1);
  }

  private static long seed() {
    return Long.getLong("raccordo.fuzz.seed", 1);
  }

  private List<FuzzDocument> documents() throws IOException {
    return FuzzDocuments.all(work.resolve("documents"));
  }

  private List<FuzzDocument> samples() throws IOException {
    return FuzzDocuments.samples(work.resolve("samples"));
  }

  private static void survive(
      List<FuzzDocument> documents, Pipeline pipeline, int seconds, long seed) throws IOException {
    String name = "seed-" + seed + "-" + pipeline.getClass().getSimpleName();
    Path folder = Files.createDirectories(Path.of("target", "fuzz"));
    try (FuzzRun run = new FuzzRun(documents, pipeline, seed, BUDGET, folder.resolve(name))) {
      List<String> failures = run.run(
          Duration.ofSeconds(seconds),
          Integer.getInteger("raccordo.fuzz.rounds", Integer.MAX_VALUE));
      Files.writeString(folder.resolve(name + ".txt"), run + "\n");
      assertThat(failures).as("%s", run).isEmpty();
      assertThat(run.mutants()).isPositive();
    }
  }
}
