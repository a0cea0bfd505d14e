package io.raccordo.it.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.plan.ConnectorPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cost follows the change, not the size: each step of each succession costs what is written. */
@Tag("once")
class SuccessionCostTest {
  private static final Path COSTS = Succession.folder().resolve("costs.tsv");

  static List<Succession> build() throws IOException {
    return Succession.all().stream().filter(s -> s.lane().equals("build")).toList();
  }

  static List<Succession> full() throws IOException {
    return Succession.all().stream().filter(s -> !s.lane().equals("build")).toList();
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
    List<StepCost> steps = costs(succession);
    List<String> costs = steps.stream().map(StepCost::toString).toList();
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      update(succession, costs);
    }
    assertThat(costs).isEqualTo(rows(succession));
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).ended())
          .as("revisions that end: %s", steps.get(i))
          .isLessThanOrEqualTo(succession.ended().get(i));
    }
  }

  private static List<StepCost> costs(Succession succession) throws Exception {
    Successor successor = new Successor(succession.id());
    ConnectorPlan before = null;
    Map<String, Integer> filesBefore = Map.of();
    List<StepCost> costs = new ArrayList<>();
    for (Path document : succession.files()) {
      ConnectorPlan after = successor.next(document, Succession.label(document));
      Map<String, Integer> files = Successor.javaFiles(after);
      if (before != null) {
        ConnectorPlan alone = successor.alone();
        costs.add(new StepCost(
            succession.id(),
            after.steps().get(after.steps().size() - 1),
            alone.families().size(),
            StepCost.opened(before, after),
            StepCost.Files.of(filesBefore, files, Successor.javaFiles(alone).size())));
      }
      before = after;
      filesBefore = files;
    }
    return costs;
  }

  private static List<String> rows(Succession succession) throws IOException {
    return Files.readAllLines(COSTS).stream()
        .filter(row -> row.startsWith(succession.id() + '\t'))
        .toList();
  }

  private static void update(Succession succession, List<String> costs) throws IOException {
    List<String> table = new ArrayList<>(List.of(StepCost.HEADER));
    for (Succession other : Succession.all()) {
      table.addAll(other.id().equals(succession.id()) ? costs : existing(other));
    }
    Files.write(COSTS, table);
  }

  private static List<String> existing(Succession succession) throws IOException {
    return Files.exists(COSTS) ? rows(succession) : List.of();
  }
}
