package io.raccordo.it.hardcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.support.JavaCompilation;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.wire.WireTranscripts;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents on which generators have failed: each gives the modules, classes and diagnostics that
 * its folder expects, and compiles without a warning; those that are about the wire are called.
 * {@code -Dgolden.update=true} writes the expectations, never on a build server.
 */
@Tag("once")
class HardCasesTest {
  private static final Path FIXTURES = ProjectRoot.get().resolve("it-tests/hard-cases");

  /** Cases of the list that {@code index.tsv} answers by number. */
  private static final int NUMBERED = 79;

  /** Cases of the list that are about what is sent and read. */
  private static final Set<Integer> WIRE = IntStream.concat(
          IntStream.of(6, 7, 12, 22, 23, 33, 34, 37, 38, 40, 41, 45, 49, 50, 51),
          IntStream.rangeClosed(55, 71))
      .boxed()
      .collect(Collectors.toUnmodifiableSet());

  @TempDir
  static Path work;

  private static final Map<String, HardCase> CASES = new LinkedHashMap<>();
  private static Map<String, List<String>> javac = Map.of();
  private static URLClassLoader loader;
  private static WireTranscripts transcripts;

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
    javac = JavaCompilation.compile(sources, work.resolve("classes"));
    loader = new URLClassLoader(
        new URL[] {work.resolve("classes").toUri().toURL()}, HardCasesTest.class.getClassLoader());
    transcripts = new WireTranscripts();
  }

  static List<String> calls() throws IOException {
    return WireTranscripts.names(FIXTURES);
  }

  @AfterAll
  static void unload() throws IOException {
    transcripts.close();
    loader.close();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void givesWhatItsFolderExpects(String name) throws Exception {
    HardCase each = CASES.get(name);
    String outcome = each.outcome(
        new PublicApi(loader, work.resolve("classes")), javac.getOrDefault(name, List.of()));
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI"))
          .as("golden.update is for people, not for CI")
          .isNull();
      Files.writeString(each.expected(), outcome);
    }
    assertThat(outcome).doesNotContain("JAVAC");
    assertThat(outcome).isEqualTo(Files.readString(each.expected()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void sendsAndReads(String name) throws Exception {
    Path resources = CASES.get(name.split(":", 2)[0]).resources();
    transcripts.play(FIXTURES, name, resources, loader);
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
      assertThat(columns).as(line).hasSize(4);
      if (columns.get(0).matches("[0-9]+")) {
        numbers.add(Integer.valueOf(columns.get(0)));
      }
      assertThat(called(columns.get(1), columns.get(3))).as(line).isTrue();
      if (columns.get(3).equals("-")) {
        assertThat(columns.get(0)).as("case about the wire without a call").isNotIn(wire());
      }
      folders.add(columns.get(1));
    }
    assertThat(folders).isEqualTo(new TreeSet<>(folders()));
    assertThat(numbers)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, NUMBERED).boxed().toList());
  }

  /**
   * Whether the calls are where the index says: in the folder, in a fixture of the wire, nowhere.
   */
  private static boolean called(String folder, String wire) {
    boolean own = WireTranscripts.has(FIXTURES.resolve(folder));
    return switch (wire) {
      case "calls" -> own;
      case "-" -> !own;
      default ->
        !own
            && wire.startsWith("wire/")
            && WireTranscripts.has(ProjectRoot.get().resolve("it-tests").resolve(wire));
    };
  }

  private static List<String> wire() {
    return WIRE.stream().map(String::valueOf).toList();
  }
}
