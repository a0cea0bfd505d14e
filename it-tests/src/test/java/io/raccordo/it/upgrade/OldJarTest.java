package io.raccordo.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.support.ProjectRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Code that was compiled against the connector of one API version runs on that of a later one, in
 * which the older is retired, or fails, as the plan says; and japicmp finds nothing that could keep
 * it from linking or compiling. Each run leaves a table in {@code target/upgrade}.
 */
@Tag("once")
class OldJarTest {
  private static final Path TABLES = ProjectRoot.get().resolve("it-tests/target/upgrade");

  private static final String UNCHANGED = "unchanged ";

  @TempDir
  Path work;

  /** All verdicts. */
  @ParameterizedTest
  @CsvSource({
    "lumen-crm, v3, 2026-03, 26, 0, 0",
    "lumen-crm, 2025-09, 2026-03, 32, 0, 34",
    "tally-billing, v1, v3, 38, 2, 2",
    "harbor-logistics, 2024, 2026, 16, 0, 0",
    "pixel-studio, v1, v2, 10, 0, 2",
  })
  void samples(String vendor, String from, String to, int automatic, int reconfigure, int noTarget)
      throws Exception {
    UpgradeTable.Row row = run(sample(vendor), from, to, ModuleChoice.ALL);
    assertThat(row.verdicts()).containsExactly(automatic, reconfigure, noTarget);
    assertThat(row.unsampled()).isEmpty();
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({
    "lumen-crm, v3, 2025-09",
    "tally-billing, v1, v2",
    "tally-billing, v2, v3",
    "harbor-logistics, 2024, 2025",
    "harbor-logistics, 2025, 2026",
  })
  void stepsOfSamples(String vendor, String from, String to) throws Exception {
    run(sample(vendor), from, to, ModuleChoice.ALL);
  }

  /** Successions of one cause each. */
  @ParameterizedTest
  @CsvSource({
    "path-parameter-renamed-beside-property, 2, 0, 0",
    "body-forgotten-to-be-required, 1, 3, 0",
    "namesakes-told-apart, 2, 0, 2",
    "member-became-read-only, 1, 0, 0",
    "body-of-several-forms, 2, 0, 4",
    "list-of-something-else, 2, 0, 2",
  })
  void fixtures(String name, int automatic, int reconfigure, int noTarget) throws Exception {
    Succession succession =
        Succession.sample(ProjectRoot.get().resolve("it-tests/upgrade").resolve(name));
    UpgradeTable.Row row = run(succession, "v1", "v2", ModuleChoice.ALL);
    assertThat(row.verdicts()).containsExactly(automatic, reconfigure, noTarget);
    assertThat(row.unsampled()).isEmpty();
  }

  /** The step with the most changes that were taken back afterwards. */
  @Tag("full")
  @Test
  void intercom() throws Exception {
    run(RealSuccessions.intercom(), "2.10", "2.11", ModuleChoice.ALL);
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({
    "2.7, 2.8",
    "2.8, 2.9",
    "2.9, 2.10",
    "2.11, 2.12",
    "2.12, 2.13",
    "2.13, 2.14",
    "2.7, 2.14"
  })
  void intercomStepByStep(String from, String to) throws Exception {
    run(RealSuccessions.intercom(), from, to, ModuleChoice.ALL);
  }

  @Test
  void githubOperationsThatChanged() throws Exception {
    UpgradeTable.Row row =
        run(RealSuccessions.github(work, false), "2025", "2026", ModuleChoice.CHANGED);
    assertThat(row.modules()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void stripeOperationsThatChanged() throws Exception {
    UpgradeTable.Row row =
        run(RealSuccessions.stripe(work, false), "2020-04-29", "2022-03-23", ModuleChoice.CHANGED);
    assertThat(row.modules()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void adyenOperationsThatChanged() throws Exception {
    UpgradeTable.Row row = run(RealSuccessions.adyen(false), "v64", "v71", ModuleChoice.CHANGED);
    assertThat(row.modules()).isGreaterThanOrEqualTo(10);
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(strings = {"github", "stripe", "adyen-checkout"})
  void wholeConnectors(String vendor) throws Exception {
    Succession succession = switch (vendor) {
      case "github" -> RealSuccessions.github(work, true);
      case "stripe" -> RealSuccessions.stripe(work, true);
      default -> RealSuccessions.adyen(true);
    };
    List<String> labels = succession.labels();
    run(succession, labels.get(0), labels.get(labels.size() - 1), ModuleChoice.ALL);
  }

  private static Succession sample(String vendor) throws Exception {
    return Succession.sample(ProjectRoot.get().resolve("specs").resolve(vendor));
  }

  private static String vendorAndStep(Succession succession, String from, String to) {
    return String.join(" ", succession.id(), from, to) + ' ';
  }

  /**
   * Calls that are known to be refused for their values, which the newer document admits no more:
   * the list only shrinks, for one that is accepted fails the build as well. Those of modules that
   * did not change have a word in front.
   */
  private static Set<String> known(String step, ModuleChoice choice) throws Exception {
    String unchanged = choice == ModuleChoice.ALL ? UNCHANGED : "";
    return Files.readAllLines(ProjectRoot.get().resolve("it-tests/upgrade/refusals.txt")).stream()
        .filter(line -> line.startsWith(step) || line.startsWith(unchanged + step))
        .map(line -> line.startsWith(UNCHANGED) ? line.substring(UNCHANGED.length()) : line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private UpgradeTable.Row run(Succession succession, String from, String to, ModuleChoice choice)
      throws Exception {
    List<String> labels = succession.labels();
    List<String> versions = labels.subList(labels.indexOf(from), labels.indexOf(to) + 1);
    UpgradeTable.Row row = new OldJarRun(succession, versions, work.resolve("run")).run(choice);
    row.save(TABLES);
    assertThat(row.compared().classes()).isPositive();
    assertThat(row.compared().binary()).isEmpty();
    assertThat(row.compared().source()).isEmpty();
    assertThat(row.failures()).isEmpty();
    assertThat(row.told()).isEqualTo(known(vendorAndStep(succession, from, to), choice));
    assertThat(row.unsaid()).isEmpty();
    assertThat(row.untold()).isEmpty();
    assertThat(row.modules()).isPositive();
    return row;
  }
}
