package io.raccordo.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.it.support.JavaCompilation;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of the language on the wire: connectors that were generated and compiled send what
 * OpenAPI prescribes, and read what comes back. A row is a folder of {@code it-tests/wire}.
 */
class WireTest {
  private static final Path FIXTURES = ProjectRoot.get().resolve("it-tests/wire");

  @TempDir
  static Path work;

  private static TreeMap<String, List<String>> javac = new TreeMap<>();
  private static URLClassLoader classes;
  private static WireTranscripts transcripts;

  static List<String> calls() throws IOException {
    return WireTranscripts.names(FIXTURES);
  }

  @BeforeAll
  static void generateAndCompile() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path row : rows()) {
      Path copy = work.resolve("connectors").resolve(row.getFileName());
      Files.createDirectories(copy);
      Path java = work.resolve("java").resolve(row.getFileName());
      for (Path file : files(row)) {
        String name = file.getFileName().toString();
        if (name.endsWith(".java")) {
          Files.createDirectories(java.resolve("calls"));
          Files.copy(file, java.resolve("calls").resolve(name));
        } else if (!name.equals(Transcript.FILE)) {
          Files.copy(file, copy.resolve(name));
        }
      }
      GenerateConnectors.run(new GenerateRequest(
          List.of(copy),
          java,
          resources(row.getFileName().toString()),
          work.resolve("reports").resolve(row.getFileName()),
          true,
          -1));
      sources.add(java);
    }
    javac = JavaCompilation.compile(sources, work.resolve("classes"));
    classes = new URLClassLoader(
        new URL[] {work.resolve("classes").toUri().toURL()}, WireTest.class.getClassLoader());
    transcripts = new WireTranscripts();
  }

  @AfterAll
  static void close() throws IOException {
    transcripts.close();
    classes.close();
  }

  @Test
  void everyRowIsCompiledAndCalled() throws IOException {
    assertThat(javac).isEmpty();
    assertThat(rows()).isNotEmpty().allMatch(WireTranscripts::has);
  }

  @Test
  void everyModuleIsCalled() throws IOException {
    for (Path row : rows()) {
      String name = row.getFileName().toString();
      Set<String> modules = new TreeSet<>();
      JsonNode manifest = new ObjectMapper()
          .readTree(resources(name)
              .resolve("META-INF/raccordo")
              .resolve(name + ".json")
              .toFile());
      for (JsonNode module : manifest.path("modules")) {
        if (!module.path("kind").asText().equals("UNIVERSAL")) {
          modules.add(module.path("id").asText());
        }
      }
      Set<String> called = new TreeSet<>();
      for (WireCall call : Transcript.read(row)) {
        if (!call.what().equals("caller")) {
          called.add(call.target());
        }
      }
      assertThat(called).as(name).isEqualTo(modules);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void sendsAndReads(String name) throws Exception {
    transcripts.play(FIXTURES, name, resources(name.split(":", 2)[0]), classes);
  }

  private static Path resources(String row) {
    return work.resolve("resources").resolve(row);
  }

  private static List<Path> rows() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> files(Path row) throws IOException {
    try (Stream<Path> files = Files.list(row)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
