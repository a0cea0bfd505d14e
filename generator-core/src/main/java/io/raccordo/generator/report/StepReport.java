package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of the succession.
 *
 * @param from label of the earlier version
 * @param to label of the later version
 * @param planned whether it is known what becomes of modules; outcomes, connection changes and
 *     added operations are empty where it is not
 * @param replaced whether the whole API was replaced
 * @param outcomes one for each operation of the earlier version, in its document's order
 * @param connectionChanges what changed for those who hold connections
 * @param added operations of the later version that no earlier one became
 * @param groups all findings, worst group first
 * @param recipe what moves callers' code along; null when no code can move
 */
public record StepReport(
    String from,
    String to,
    boolean planned,
    boolean replaced,
    List<Outcome> outcomes,
    List<ConnectionChange> connectionChanges,
    List<OperationKey> added,
    List<FindingGroup> groups,
    @Nullable Recipe recipe) {
  public StepReport {
    outcomes = List.copyOf(outcomes);
    connectionChanges = List.copyOf(connectionChanges);
    added = List.copyOf(added);
    groups = List.copyOf(groups);
  }

  /**
   * What became of one operation.
   *
   * @param label the module's name for a person; null when not known
   * @param className the module's class; null when not known
   * @param limits how many findings that are not accepted break on the wire, or may break, what it
   *     sends or receives: only those are hit who use what changed
   */
  public record Outcome(
      StepPlan.Outcome plan,
      Place place,
      @Nullable String label,
      @Nullable String className,
      int limits) {
    /** Whether it goes on by itself, but not for all values. */
    public boolean limited() {
      return plan.verdict() == Verdict.AUTOMATIC && (plan.condition() != null || limits > 0);
    }

    /** The module id, with its revision from 2 on. */
    public String moduleId() {
      return new ModuleRef(plan.family(), plan.revision()).toString();
    }
  }

  /**
   * An OpenRewrite recipe in the connector's jar.
   *
   * @param modules how many modules it moves callers of
   */
  public record Recipe(String name, int modules) {}

  /** A way to connect that came or went. */
  public record ConnectionChange(
      String connection,
      boolean added,
      @Nullable Place before,
      @Nullable Place after) {}

  /** Which part of the connector's version to raise; empty when nothing was planned. */
  public Optional<Release> release() {
    return Release.of(this);
  }

  /** All findings, in the order of their groups. */
  public Stream<ReportFinding> findings() {
    return groups.stream().flatMap(group -> group.findings().stream());
  }

  /** Outcomes of some kinds, in order. */
  public List<Outcome> outcomes(StepPlan.Outcome.Kind... kinds) {
    List<StepPlan.Outcome.Kind> wanted = List.of(kinds);
    return outcomes.stream().filter(o -> wanted.contains(o.plan().kind())).toList();
  }

  /** How many operations of the earlier version have this verdict. */
  public int count(Verdict verdict) {
    return (int) outcomes.stream().filter(o -> o.plan().verdict() == verdict).count();
  }

  /** How many operations of the earlier version go on by themselves, but not for all values. */
  public int limited() {
    return (int) outcomes.stream().filter(Outcome::limited).count();
  }

  /** How many findings have this level in this dimension, without those that are accepted. */
  public int count(Dimension dimension, Level level) {
    return (int) findings()
        .filter(f -> f.accepted() == null && f.levels().get(dimension) == level)
        .count();
  }

  /** How many findings are accepted. */
  public int accepted() {
    return (int) findings().filter(f -> f.accepted() != null).count();
  }

  /** Whether anything was judged in this dimension. */
  public boolean judged(Dimension dimension) {
    return planned
        || dimension == Dimension.WIRE
        || dimension == Dimension.BEHAVIOUR
        || findings().anyMatch(f -> f.levels().containsKey(dimension));
  }
}
