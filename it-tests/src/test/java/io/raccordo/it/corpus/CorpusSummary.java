package io.raccordo.it.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a run over many documents came to. */
record CorpusSummary(List<CorpusRow> rows) {
  CorpusSummary {
    rows = List.copyOf(rows);
  }

  List<CorpusRow> with(Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).toList();
  }

  private long sum(ToLongFunction<CorpusRow> figure) {
    return rows.stream().mapToLong(figure).sum();
  }

  /**
   * Places that say less than the document, of all that have a Java type; 0 where there is none.
   */
  double freeFormShare() {
    long positions = sum(CorpusRow::positions);
    return positions == 0 ? 0 : (double) sum(CorpusRow::freeForm) / positions;
  }

  /** What was skipped or approximated, by code, the commonest first. */
  private String losses() {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> row.losses().forEach((code, n) -> counts.merge(code, n, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(loss -> loss.getKey() + ' ' + loss.getValue())
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return figures() + "\nskipped or approximated: " + losses();
  }

  private String figures() {
    return String.format(
        Locale.ROOT,
        "%d documents, %d operations: %d compiled, %d diagnosed, %d failed; %d lines of Java;"
            + " generated in %.1f s, compiled in %.1f s; %d of %d typed places are free-form (%.2f %%)",
        rows.size(),
        sum(CorpusRow::operations),
        with(Outcome.COMPILED).size(),
        with(Outcome.DIAGNOSED).size(),
        with(Outcome.FAILED).size(),
        sum(CorpusRow::lines),
        sum(CorpusRow::generateMillis) / 1e3,
        sum(CorpusRow::javacMillis) / 1e3,
        sum(CorpusRow::freeForm),
        sum(CorpusRow::positions),
        100 * freeFormShare());
  }
}
