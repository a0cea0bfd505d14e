package io.raccordo.it.hardcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents on which generators have failed: each gives the modules, classes and diagnostics that
 * its folder expects, and compiles without a warning. {@code -Dgolden.update=true} writes the
 * expectations.
 */
class HardCasesTest {
  private static final Path FIXTURES = ProjectRoot.get().resolve("it-tests/hard-cases");

  /** Cases of the list that {@code index.tsv} answers by number. */
  private static final int NUMBERED = 79;

  @TempDir
  static Path work;

  private static final Map<String, HardCase> CASES = new LinkedHashMap<>();
  private static Map<String, List<String>> javac = Map.of();
  private static URLClassLoader loader;

  static List<String> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @BeforeAll
  static void generateAndCompile() throws IOException {
    for (String name : folders()) {
      HardCase each = new HardCase(FIXTURES.resolve(name), work);
      CASES.put(name, each);
      each.generate();
    }
    List<Path> sources =
        CASES.values().stream().filter(HardCase::generated).map(HardCase::java).toList();
    javac = Compiler.compile(sources, work.resolve("classes"));
    loader = new URLClassLoader(
        new URL[] {work.resolve("classes").toUri().toURL()}, HardCasesTest.class.getClassLoader());
  }

  @AfterAll
  static void unload() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void givesWhatItsFolderExpects(String name) throws Exception {
    HardCase each = CASES.get(name);
    String outcome = each.outcome(
        new PublicApi(loader, work.resolve("classes")), javac.getOrDefault(name, List.of()));
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(each.expected(), outcome);
    }
    assertThat(outcome).doesNotContain("JAVAC");
    assertThat(outcome).isEqualTo(Files.readString(each.expected()));
  }

  @Test
  void javacSaysNothingElse() {
    assertThat(new TreeMap<>(javac)).isEmpty();
  }

  @Test
  void indexNamesEachFolderAndEachNumberedCase() throws IOException {
    TreeSet<String> folders = new TreeSet<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String line : Files.readAllLines(FIXTURES.resolve("index.tsv"))) {
      List<String> columns = new ArrayList<>(List.of(line.split("\t")));
      if (line.startsWith("case\t")) {
        continue;
      }
      assertThat(columns).as(line).hasSize(3);
      if (columns.get(0).matches("[0-9]+")) {
        numbers.add(Integer.valueOf(columns.get(0)));
      }
      folders.add(columns.get(1));
    }
    assertThat(folders).isEqualTo(new TreeSet<>(folders()));
    assertThat(numbers)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, NUMBERED).boxed().toList());
  }
}
