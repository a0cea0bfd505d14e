package io.raccordo.it.upgrade;

import io.raccordo.it.upgrade.Manifest.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The round trips of one step: a row for each module, and what the report did not tell. */
final class RoundTrips {
  private static final int SHOWN = 3;

  private final RoundTrip trip;
  private final Told findings;
  private @Nullable ToldFindings told;
  private final List<String> rows = new ArrayList<>(List.of(String.join(
      "\t", "module", "inputs", "answers", "by_plan", "refused", "changed", "failures")));
  private final Set<String> untold = new TreeSet<>();
  private int answers;

  RoundTrips(TripSide older, TripSide newer, Told findings) {
    this.trip = new RoundTrip(older, newer);
    this.findings = findings;
  }

  /** What is told of the step, worked out when something is to be looked up. */
  interface Told {
    ToldFindings read() throws IOException;
  }

  /**
   * Tries a module.
   *
   * @param inputs how many
   */
  void run(Module module, int inputs) throws IOException {
    TripResult result = trip.run(module, inputs);
    answers += result.inputs + result.answers;
    rows.add(String.join(
        "\t",
        module.key(),
        Integer.toString(result.inputs),
        Integer.toString(result.answers),
        Integer.toString(result.plain),
        Integer.toString(result.refused.size()),
        Integer.toString(result.changed.size()),
        Integer.toString(result.failures.size())));
    result.failures.stream()
        .limit(SHOWN)
        .forEach(failure -> untold.add(module.key() + " fails: " + failure));
    add(module, " is refused: ", result.operations, result.refused, true);
    add(module, " is answered: ", result.operations, result.changed, false);
  }

  private void add(
      Module module, String what, Set<String> operations, List<Problem> problems, boolean request)
      throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    ToldFindings known = told == null ? findings.read() : told;
    told = known;
    problems.stream()
        .filter(problem -> !known.told(operations, problem, request))
        .map(Problem::kind)
        .distinct()
        .limit(SHOWN)
        .forEach(text -> untold.add(module.key() + what + text));
  }

  /** What happened to values of which no finding told. */
  Set<String> untold() {
    return untold;
  }

  /** How many messages were judged, both ways. */
  int messages() {
    return answers;
  }

  /** Writes the rows. */
  void save(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".tsv"), rows);
    Files.write(folder.resolve(name + "-untold.txt"), untold);
  }
}
