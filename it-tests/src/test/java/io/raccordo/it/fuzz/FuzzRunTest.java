package io.raccordo.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted is found, and reported with its input. */
class FuzzRunTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String DOCUMENT = "it-tests/hard-cases/s5-recursion/v1.yaml";

  @TempDir
  Path work;

  private FuzzDocument document;
  private byte[] sound;

  @BeforeEach
  void copy() throws IOException {
    sound = Files.readAllBytes(ProjectRoot.get().resolve(DOCUMENT));
    Path folder = Files.createDirectories(work.resolve("document"));
    Files.write(folder.resolve("v1.yaml"), sound);
    document = new FuzzDocument("planted", folder, "v1.yaml", sound.length);
  }

  private List<String> run(Pipeline pipeline, Duration budget, int rounds) throws IOException {
    try (FuzzRun run =
        new FuzzRun(List.of(document), pipeline, 7, budget, work.resolve("failures"))) {
      return run.run(LONG, rounds);
    }
  }

  private String saved(String name) throws IOException {
    return Files.readString(
        work.resolve("failures").resolve("failure-1").resolve(name), StandardCharsets.ISO_8859_1);
  }

  @Test
  void reportsACrashWithItsInput() throws IOException {
    Pipeline crashes = (mutant, id) -> {
      if (has(mutant, "$ref\":\"#/components/schemas/Tree")) {
        throw new IllegalStateException("planted");
      }
      return List.of();
    };

    List<String> failures = run(crashes, LONG, 60);

    assertThat(failures).singleElement().asString().contains("planted", "seed 7", "round ");
    assertThat(saved("failure.txt"))
        .contains(
            "seed: 7\n",
            "document: planted\n",
            "change: ",
            "java.lang.IllegalStateException: planted\n",
            "FuzzRunTest");
    String smaller = saved("smaller-v1.yaml");
    assertThat(saved("input-v1.yaml")).contains("#/components/schemas/Tree");
    assertThat(smaller).contains("#/components/schemas/Tree");
    assertThat(smaller.length()).isLessThan(saved("input-v1.yaml").length() / 4);
    assertThat(document.folder().resolve("v1.yaml")).hasBinaryContent(sound);
  }

  @Test
  void reportsEachStackOverflow() throws IOException {
    List<String> failures = run((mutant, id) -> endless(0), LONG, 3);

    assertThat(failures).singleElement().asString().contains("StackOverflowError");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static List<List<GeneratedFile>> endless(int depth) {
    return depth < 0 ? List.of() : new ArrayList<>(endless(depth + 1));
  }

  @Test
  void reportsAHangWithWhereItHangs() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    Pipeline hangs = (mutant, id) -> {
      if (mutant.round() == 1) {
        never.await();
      }
      return List.of();
    };

    List<String> failures = run(hangs, Duration.ofMillis(500), 4);

    assertThat(failures).singleElement().asString().contains("Not done after 500 ms", "round 1,");
    assertThat(saved("failure.txt")).contains("CountDownLatch.await", "FuzzRunTest");
    assertThat(saved("input-v1.yaml")).isNotEmpty();
  }

  @Test
  void reportsWhatDoesNotCompile() throws IOException {
    Pipeline wrong = (mutant, id) -> List.of(List.of(GeneratedFile.ofText(
        "planted/" + id + "/Planted.java",
        "package planted." + id + "; class Planted { "
            + (mutant.round() == 2 ? "missing x;" : "int x;") + " }")));

    List<String> failures = run(wrong, LONG, 4);

    assertThat(failures).singleElement().asString().contains("cannot find symbol", "round 2,");
  }

  @Test
  void sameSeedGivesSameMutants() throws IOException {
    List<byte[]> first = new ArrayList<>();
    List<byte[]> second = new ArrayList<>();
    run(keeping(first), LONG, 40);
    run(keeping(second), LONG, 40);

    assertThat(first).hasSize(40).containsExactlyElementsOf(second);
    assertThat(first).anySatisfy(bytes -> assertThat(bytes).isNotEqualTo(sound));
    assertThat(first.stream().map(Arrays::hashCode).distinct().count()).isGreaterThan(35);
  }

  private static Pipeline keeping(List<byte[]> seen) {
    return (mutant, id) -> {
      seen.add(mutant.bytes());
      return List.of();
    };
  }

  private static boolean has(Mutant mutant, String text) {
    return new String(mutant.bytes(), StandardCharsets.UTF_8).contains(text);
  }
}
