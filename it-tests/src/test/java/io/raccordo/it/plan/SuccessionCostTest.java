package io.raccordo.it.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.StepPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cost follows the change, not the size: each step of each succession costs what is written. */
@Tag("once")
class SuccessionCostTest {
  private static final Path COSTS = Succession.folder().resolve("costs.tsv");
  private static final Path VERDICTS = Succession.folder().resolve("verdicts.tsv");

  /** What was worked out of one step. */
  private record Row(StepCost cost, StepVerdicts verdicts) {}

  static List<Succession> build() throws IOException {
    return Succession.all().stream().filter(s -> s.lane().equals("build")).toList();
  }

  static List<Succession> full() throws IOException {
    String only = System.getProperty("raccordo.successions", ".*");
    return Succession.all().stream()
        .filter(s -> !s.lane().equals("build") && s.id().matches(only))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("build")
  void costsWhatIsWritten(Succession succession) throws Exception {
    check(succession);
  }

  @Tag("full")
  @ParameterizedTest
  @MethodSource("full")
  void costsWhatIsWrittenEverywhere(Succession succession) throws Exception {
    check(succession);
  }

  private static void check(Succession succession) throws Exception {
    List<Row> steps = rows(succession);
    check(succession, COSTS, StepCost.HEADER, r -> r.cost().toString(), steps);
    check(succession, VERDICTS, StepVerdicts.HEADER, r -> r.verdicts().toString(), steps);
    for (int i = 0; i < steps.size(); i++) {
      StepCost cost = steps.get(i).cost();
      assertThat(cost.ended())
          .as("revisions that end: %s", cost)
          .isLessThanOrEqualTo(succession.ended().get(i));
    }
  }

  private static void check(
      Succession succession, Path table, String header, Function<Row, String> text, List<Row> steps)
      throws IOException {
    List<String> found = steps.stream().map(text).toList();
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      update(succession, table, header, found);
    }
    assertThat(found).isEqualTo(written(succession, table));
  }

  private static List<Row> rows(Succession succession) throws Exception {
    Successor successor = new Successor(succession.id());
    ConnectorPlan before = null;
    Map<String, Integer> filesBefore = Map.of();
    List<Row> rows = new ArrayList<>();
    for (Path document : succession.files()) {
      ConnectorPlan after = successor.next(document, Succession.label(document));
      Map<String, Integer> files = Successor.javaFiles(after);
      if (before != null) {
        ConnectorPlan alone = successor.alone();
        StepPlan step = after.steps().get(after.steps().size() - 1);
        rows.add(new Row(
            new StepCost(
                succession.id(),
                step,
                alone.families().size(),
                StepCost.opened(before, after),
                StepCost.Files.of(filesBefore, files, Successor.javaFiles(alone).size())),
            StepVerdicts.of(succession.id(), step, successor.findings())));
      }
      before = after;
      filesBefore = files;
    }
    return rows;
  }

  private static List<String> written(Succession succession, Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(row -> row.startsWith(succession.id() + '\t'))
        .toList();
  }

  private static void update(Succession succession, Path table, String header, List<String> found)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(header));
    for (Succession other : Succession.all()) {
      boolean mine = other.id().equals(succession.id());
      all.addAll(mine ? found : Files.exists(table) ? written(other, table) : List.of());
    }
    Files.write(table, all);
  }
}
