package io.raccordo.it.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.compatibility.GrowingConnector.Step;
import io.raccordo.it.plan.Succession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Within a revision, regenerating is source and binary compatible: each step of each succession, by
 * japicmp, and by compiling callers of all modules again. {@code OldJarTest} compares in each build
 * what it builds anyway.
 */
@Tag("full")
class CompatibilityTest {
  private static final Path TABLE = Succession.folder().resolve("compatibility.tsv");
  private static final String HEADER =
      String.join("\t", "succession", "step", "classes", "grown", "added", "modules");

  @TempDir
  Path work;

  static List<Succession> all() throws IOException {
    String only = System.getProperty("raccordo.successions", ".*");
    return Succession.all().stream().filter(s -> s.id().matches(only)).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingOfTheEarlierBuildIsLost(Succession succession) throws Exception {
    List<String> rows = new ArrayList<>();
    for (Step step : new GrowingConnector(succession, work).grow()) {
      ApiComparison compared = step.comparison();
      assertThat(compared.binary())
          .as("binary, %s to %s", step.from(), step.to())
          .isEmpty();
      assertThat(compared.source())
          .as("source, %s to %s", step.from(), step.to())
          .isEmpty();
      assertThat(step.callers().unwritten())
          .as("without caller, %s", step.from())
          .isEmpty();
      rows.add(String.join(
          "\t",
          succession.id(),
          step.from() + " -> " + step.to(),
          compared.classes() + "",
          compared.grown() + "",
          compared.added() + "",
          step.callers().modules() + ""));
    }
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      update(succession, rows);
    }
    assertThat(rows).isEqualTo(rows(succession));
  }

  private static List<String> rows(Succession succession) throws IOException {
    return Files.exists(TABLE)
        ? Files.readAllLines(TABLE).stream()
            .filter(row -> row.startsWith(succession.id() + '\t'))
            .toList()
        : List.of();
  }

  private static void update(Succession succession, List<String> rows) throws IOException {
    List<String> table = new ArrayList<>(List.of(HEADER));
    for (Succession other : Succession.all()) {
      table.addAll(other.id().equals(succession.id()) ? rows : rows(other));
    }
    Files.write(TABLE, table);
  }
}
