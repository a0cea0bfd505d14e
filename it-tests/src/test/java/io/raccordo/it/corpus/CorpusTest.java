package io.raccordo.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every document becomes a connector that compiles, with a module for every operation, or is
 * refused for a reason that somebody looked at.
 */
class CorpusTest {
  private static final long LARGEST_IN_EVERY_BUILD = 400_000;
  private static final int SELECTION = Integer.getInteger("raccordo.corpus.selection", 150);
  /** Share of places that may say less than the document. */
  private static final double FREE_FORM = 0.005;

  private static final Path EXPECTED = Path.of("corpus", "diagnosed.tsv");

  /** {@code -Draccordo.corpus.selection=N} takes another number of documents than 150. */
  @Test
  void selectionCompiles() throws Exception {
    List<CorpusDocument> selection =
        new ArrayList<>(Corpus.strata(Corpus.shared(), SELECTION * 4 / 15, LARGEST_IN_EVERY_BUILD));
    selection.addAll(
        Corpus.strata(Corpus.directory(), SELECTION - selection.size(), LARGEST_IN_EVERY_BUILD));
    assertThat(selection).hasSize(SELECTION);
    check(run(selection, "selection"));
  }

  /** {@code -Dcorpus.part=1/4} takes the first quarter, so that a run can be split. */
  @Test
  @Tag("full")
  void everythingCompiles() throws Exception {
    String part = System.getProperty("corpus.part", "1/1");
    int slash = part.indexOf('/');
    int number = Integer.parseInt(part.substring(0, slash));
    int parts = Integer.parseInt(part.substring(slash + 1));
    List<CorpusDocument> all = new ArrayList<>(Corpus.shared());
    all.addAll(Corpus.directory());
    List<CorpusDocument> chosen = new ArrayList<>();
    for (int i = number - 1; i < all.size(); i += parts) {
      chosen.add(all.get(i));
    }
    CorpusSummary summary = run(chosen, "part-" + number + "-of-" + parts);
    check(summary);
    assertThat(summary.freeFormShare()).isLessThanOrEqualTo(FREE_FORM);
  }

  private static CorpusSummary run(List<CorpusDocument> documents, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "corpus"));
    List<CorpusRow> rows = new ArrayList<>();
    try (MemoryCompiler compiler = new MemoryCompiler();
        PrintWriter table =
            new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".tsv")))) {
      table.println(CorpusRow.HEADER);
      for (CorpusDocument document : documents) {
        CorpusRow row = CorpusRun.of(document, compiler);
        rows.add(row);
        table.println(row);
        table.flush();
      }
    }
    CorpusSummary summary = new CorpusSummary(rows);
    Files.writeString(folder.resolve(name + ".txt"), summary + "\n");
    return summary;
  }

  private static void check(CorpusSummary summary) throws IOException {
    assertThat(summary.with(Outcome.FAILED)).as("failed").isEmpty();
    Map<String, String> reasons = reasons();
    Set<String> refused = summary.with(Outcome.DIAGNOSED).stream()
        .map(CorpusRow::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> expected = summary.rows().stream()
        .map(CorpusRow::id)
        .filter(reasons::containsKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(refused)
        .as(
            "refused documents: add a new one to %s with what is wrong with it as a whole,"
                + " and remove one that compiles",
            EXPECTED)
        .isEqualTo(expected);
  }

  /** Refused documents, with what is wrong with each. */
  private static Map<String, String> reasons() throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line :
        Files.readAllLines(ProjectRoot.get().resolve("it-tests").resolve(EXPECTED))) {
      String[] columns = line.split("\t", -1);
      assertThat(columns).as("ID, tab, reason").hasSize(2);
      reasons.put(columns[0], columns[1]);
    }
    return reasons;
  }
}
