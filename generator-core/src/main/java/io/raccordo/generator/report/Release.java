package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of the connector artifact's version to raise (Semantic Versioning 2.0.0) when it takes
 * in a step of the succession.
 *
 * @param reason in words, a sentence without its end
 */
public record Release(Increment increment, String reason) {
  /** A part of a version. */
  public enum Increment {
    /** Nothing to see for callers. */
    PATCH,
    /** Callers get more than they had. */
    MINOR,
    /** Some callers have to do something. */
    MAJOR
  }

  /** The recommendation for a step; empty when nothing was planned, so that nobody knows. */
  static Optional<Release> of(StepReport step) {
    if (!step.planned()) {
      return Optional.empty();
    }
    if (step.replaced()) {
      return Optional.of(new Release(Increment.MAJOR, "the API was replaced as a whole"));
    }
    List<String> breaks = breaks(step);
    if (!breaks.isEmpty()) {
      return Optional.of(new Release(Increment.MAJOR, String.join("; ", breaks)));
    }
    List<String> gains = gains(step);
    return Optional.of(
        gains.isEmpty()
            ? new Release(
                Increment.PATCH, "every class, name and signature stays, and nothing is added")
            : new Release(Increment.MINOR, String.join("; ", gains)));
  }

  private static List<String> breaks(StepReport step) {
    List<String> breaks = new ArrayList<>();
    for (Dimension dimension : List.of(Dimension.SOURCE, Dimension.BINARY)) {
      add(breaks, step.count(dimension, Level.ERR), "finding", "of level ERR in " + dimension);
    }
    add(breaks, step.count(Verdict.NO_TARGET), "module", "without a target");
    add(breaks, step.count(Verdict.RECONFIGURE), "module", "to reconfigure");
    add(
        breaks,
        step.outcomes().stream()
            .map(StepReport.Outcome::plan)
            .filter(plan -> plan.verdict() == Verdict.AUTOMATIC)
            .map(StepPlan.Outcome::condition)
            .filter(Objects::nonNull)
            .count(),
        "module",
        "carried over for some inputs only");
    add(
        breaks,
        step.connectionChanges().stream().filter(change -> !change.added()).count(),
        "way to connect",
        "removed");
    return breaks;
  }

  private static List<String> gains(StepReport step) {
    List<String> gains = new ArrayList<>();
    add(gains, step.added().size(), "operation", "added");
    add(
        gains,
        step.outcomes(StepPlan.Outcome.Kind.REMOVED, StepPlan.Outcome.Kind.REVISION_ENDED)
            .size(),
        "module",
        "deprecated and carried over");
    add(gains, step.outcomes(StepPlan.Outcome.Kind.ABSORBED).size(), "module", "extended in place");
    add(
        gains,
        step.connectionChanges().stream()
            .filter(StepReport.ConnectionChange::added)
            .count(),
        "way to connect",
        "added");
    return gains;
  }

  private static void add(List<String> reasons, long count, String noun, String what) {
    if (count > 0) {
      String nouns = count == 1 ? noun : noun.startsWith("way") ? "ways to connect" : noun + "s";
      reasons.add(count + " " + nouns + " " + what);
    }
  }
}
