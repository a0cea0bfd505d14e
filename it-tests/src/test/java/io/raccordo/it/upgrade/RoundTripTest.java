package io.raccordo.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.upgrade.Manifest.Module;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said to go on by itself does so whatever the values, or the report tells of them: random
 * inputs through each module of each step of each succession, and random answers back. A few of
 * them are part of {@link OldJarTest}.
 */
@Tag("full")
class RoundTripTest {
  /** Of each module that is carried over. */
  private static final int INPUTS = Integer.getInteger("raccordo.roundtrips", 200);

  /** Of each module whose contract the newer version serves itself; fewer for giants. */
  private static final int BOUND = Integer.getInteger("raccordo.roundtrips.bound", INPUTS);

  private static final Path TABLES = ProjectRoot.get().resolve("it-tests/target/round-trips");

  @TempDir
  Path work;

  /** All, or those that {@code -Draccordo.successions} names. */
  static List<String> successions() throws Exception {
    List<String> chosen =
        Arrays.asList(System.getProperty("raccordo.successions", "").split(","));
    List<String> all =
        new ArrayList<>(List.of("lumen-crm", "tally-billing", "harbor-logistics", "pixel-studio"));
    io.raccordo.it.plan.Succession.all().forEach(s -> all.add(s.id()));
    return all.stream()
        .filter(id -> chosen.equals(List.of("")) || chosen.contains(id))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("successions")
  void everyValueGoesOnOrIsTold(String id) throws Exception {
    Path sample = ProjectRoot.get().resolve("specs").resolve(id);
    Succession succession = Files.exists(sample)
        ? Succession.sample(sample)
        : RealSuccessions.listed(id, work.resolve("documents"));
    List<String> labels = succession.labels();
    Set<String> untold = new TreeSet<>();
    for (int i = 1; i < labels.size(); i++) {
      String step = String.join(" ", id, labels.get(i - 1), labels.get(i));
      step(succession, labels.get(i - 1), labels.get(i))
          .forEach(message -> untold.add(step + ' ' + message));
    }
    assertThat(untold).isEqualTo(known(id));
  }

  /** What is known, with its reason behind a tab: the list only shrinks. */
  private static Set<String> known(String id) throws Exception {
    return Files.readAllLines(ProjectRoot.get().resolve("it-tests/upgrade/untold.tsv")).stream()
        .filter(line -> line.startsWith(id + ' '))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> step(Succession succession, String from, String to) throws Exception {
    Path folder = work.resolve(from + '-' + to);
    ConnectorBuild build = succession.buildLive(List.of(from, to), folder);
    Manifest manifest = Manifest.read(build.resources(), succession.id());
    Path none = Files.createDirectories(folder.resolve("none"));
    try (ConnectorHost host = new ConnectorHost(build, none, manifest)) {
      RoundTrips trips = new RoundTrips(
          new TripSide(host, succession, from),
          new TripSide(host, succession, to),
          () -> ToldFindings.between(succession.file(from), succession.file(to)));
      for (Module module : manifest.modules()) {
        if (module.binding(from).isPresent()) {
          trips.run(
              module,
              module.servings(to).stream().allMatch(s -> s.binding() != null) ? BOUND : INPUTS);
        }
      }
      trips.save(TABLES, String.join("-", succession.id(), from, to));
      return trips.untold();
    }
  }
}
