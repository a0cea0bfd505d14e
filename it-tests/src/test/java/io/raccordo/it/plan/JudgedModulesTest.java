package io.raccordo.it.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.StepPlan.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Modules that a step broke, judged by hand from both documents: the planner says the same of each.
 */
@Tag("once")
class JudgedModulesTest {
  private static final Path JUDGED = Succession.folder().resolve("judged.tsv");

  /** A row of {@code judged.tsv}. */
  record Judged(String succession, String from, String to, String operation, String verdict) {
    static Judged of(String row) {
      String[] columns = row.split("\t", -1);
      assertThat(columns).as(row).hasSize(6);
      return new Judged(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    @Override
    public String toString() {
      return succession + ' ' + operation;
    }
  }

  static List<String> successions() throws IOException {
    return rows().stream().map(Judged::succession).distinct().toList();
  }

  private static List<Judged> rows() throws IOException {
    return Files.readAllLines(JUDGED).stream().skip(1).map(Judged::of).toList();
  }

  @ParameterizedTest
  @MethodSource("successions")
  void plannerSaysTheSame(String id) throws Exception {
    Succession succession =
        Succession.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    List<Judged> judged = rows().stream().filter(j -> j.succession().equals(id)).toList();
    Map<String, StepPlan> steps = new LinkedHashMap<>();
    Successor successor = new Successor(id);
    for (Path document : succession.files()) {
      ConnectorPlan plan = successor.next(document, Succession.label(document));
      plan.steps().forEach(s -> steps.put(s.from() + ' ' + s.to(), s));
    }
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Judged row : judged) {
      expected.add(row.operation() + ": " + row.verdict());
      Outcome outcome = steps.get(row.from() + ' ' + row.to()).outcomes().stream()
          .filter(o -> o.before().toString().equals(row.operation()))
          .findFirst()
          .orElseThrow(() -> new AssertionError(row + " is not in " + row.from()));
      actual.add(row.operation() + ": " + verdict(outcome));
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static String verdict(Outcome outcome) {
    String condition = outcome.condition() == null ? "" : " when " + outcome.condition();
    String needs = outcome.needs().isEmpty() ? "" : ' ' + String.join(" ", outcome.needs());
    return outcome.verdict() + condition + needs;
  }
}
