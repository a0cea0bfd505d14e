package io.raccordo.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI project's own files: those that have to pass are generated; of those that have to
 * fail, {@code conformance.tsv} says by which diagnostic, or why the fault is not seen.
 */
@Tag("once")
class ConformanceTest {
  private static final String NOT_SEEN = "-";

  private static List<CorpusDocument> files() throws IOException {
    Path folder = SharedSpecs.require("oai-conformance");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .sorted()
          .map(f -> new CorpusDocument(
              folder.relativize(f).toString().replace('\\', '/'), f, f.toFile().length()))
          .toList();
    }
  }

  private static boolean passes(CorpusDocument document) {
    return document.id().contains("-pass/");
  }

  @Test
  void filesThatPassAreGenerated() throws IOException {
    List<String> problems;
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      problems = files().stream()
          .filter(ConformanceTest::passes)
          .map(document -> CorpusRun.of(document, compiler))
          .filter(row -> row.outcome() != Outcome.COMPILED)
          .map(CorpusRow::toString)
          .toList();
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void filesThatFailAreDiagnosedAsTheTableSays() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String row : Files.readAllLines(
        ProjectRoot.get().resolve("it-tests").resolve("corpus").resolve("conformance.tsv"))) {
      String[] columns = row.split("\t", -1);
      assertThat(columns).as("file, code or -, fault").hasSize(3);
      expected.put(columns[0], columns[1]);
    }
    Map<String, String> found = new TreeMap<>();
    for (CorpusDocument document : files()) {
      if (!passes(document)) {
        Set<String> codes = CorpusRun.located(document);
        String wanted = expected.getOrDefault(document.id(), NOT_SEEN);
        found.put(
            document.id(),
            codes.contains(wanted) ? wanted : codes.isEmpty() ? NOT_SEEN : String.join(" ", codes));
      }
    }
    assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
  }
}
