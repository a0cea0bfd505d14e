package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works out who must do what, by when. People who must do the same by the same day share a row.
 *
 * <p>A module whose revision goes on, but which sends or receives what a finding calls broken on
 * the wire, is to be checked: only those who use what changed are hit, and no document says who
 * they are.
 */
final class DutyTable {
  private static final Comparator<Duty> ORDER = Comparator.comparing(
          (Duty d) -> d.kind() == Duty.Kind.NOTHING)
      .thenComparing(d -> !d.overdue())
      .thenComparing(Duty::by, Comparator.nullsLast(Comparator.naturalOrder()));

  /** What rows are merged by. */
  private record Key(
      Duty.Kind kind, Tier tier, String what, @Nullable String by, boolean overdue) {}

  private final ModuleNames names;
  private final List<Duty> duties = new ArrayList<>();

  DutyTable(ModuleNames names) {
    this.names = names;
  }

  /** Adds the rows of one step. */
  void add(StepReport step) {
    Map<Key, Set<String>> rows = new LinkedHashMap<>();
    addReplacement(step, rows);
    addVersion(step, rows);
    addConnections(step, rows);
    step.outcomes().forEach(outcome -> addOutcome(step, outcome, rows));
    addChecks(step, rows);
    List<Duty> ofStep = new ArrayList<>();
    rows.forEach((key, who) -> ofStep.add(duty(step, key, who)));
    ofStep.sort(Comparator.comparing(Duty::kind)
        .thenComparing(Duty::tier, Comparator.reverseOrder())
        .thenComparing(Duty::who)
        .thenComparing(Duty::what));
    duties.addAll(ofStep);
  }

  /** All rows, most urgent first; those of one day in the order of steps. */
  List<Duty> rows() {
    return duties.stream().sorted(ORDER).toList();
  }

  private void addReplacement(StepReport step, Map<Key, Set<String>> rows) {
    if (step.replaced()) {
      String what = "Move to a new connector: " + step.to() + " replaces the API as a whole.";
      row(rows, step, Duty.Kind.MIGRATE, Tier.NEW_CONNECTOR, what, null);
    }
  }

  /**
   * Who chose the earlier version must leave it, whatever modules they use. A snapshot is never
   * chosen.
   */
  private void addVersion(StepReport step, Map<Key, Set<String>> rows) {
    String by = names.sunset(step.from());
    if (by == null || step.replaced()) {
      return;
    }
    String what = names.isGone(step.from())
        ? step.from() + " is retired: connect with " + step.to() + " or a later version."
        : step.from() + " ends: connect with " + step.to() + " or a later version before that day.";
    row(rows, step, Duty.Kind.RECONNECT, Tier.API_VERSION, what, by);
  }

  private void addConnections(StepReport step, Map<Key, Set<String>> rows) {
    Set<String> left = new TreeSet<>(names.connections(step.to()));
    step.connectionChanges().stream()
        .filter(StepReport.ConnectionChange::added)
        .forEach(c -> left.add(c.connection()));
    for (StepReport.ConnectionChange change : step.connectionChanges()) {
      if (!change.added()) {
        String what = left.isEmpty()
            ? "Connect again: this way to connect is gone."
            : "Connect again with " + String.join(" or ", left) + ": this way is gone.";
        row(rows, step, Duty.Kind.RECONNECT, Tier.CONNECTION, what, null).add(change.connection());
      }
    }
  }

  private void addOutcome(StepReport step, StepReport.Outcome outcome, Map<Key, Set<String>> rows) {
    StepPlan.Outcome plan = outcome.plan();
    if (step.replaced() && plan.verdict() == Verdict.NO_TARGET) {
      return;
    }
    Duty.Kind kind = switch (plan.verdict()) {
      case NO_TARGET -> Duty.Kind.REPLACE;
      case RECONFIGURE -> Duty.Kind.RECONFIGURE;
      case AUTOMATIC -> plan.condition() == null ? Duty.Kind.NOTHING : Duty.Kind.CHECK;
    };
    if (kind == Duty.Kind.NOTHING && !isAnswered(plan)) {
      return;
    }
    Tier tier = Objects.requireNonNullElse(plan.tier(), Tier.MODULE);
    String by = kind == Duty.Kind.NOTHING ? null : plan.by();
    row(rows, step, kind, tier, what(plan), by).addAll(names.withTriggers(outcome.moduleId()));
  }

  private static String what(StepPlan.Outcome plan) {
    List<String> sentences = new ArrayList<>();
    String advice = plan.advice();
    String condition = plan.condition();
    switch (plan.verdict()) {
      case NO_TARGET -> {
        if (advice == null) {
          sentences.add("Take it out of scenarios: nothing replaces it.");
        }
      }
      case RECONFIGURE ->
        sentences.add(
            plan.needs().isEmpty()
                ? "Configure it again."
                : "Give the values it needs: " + String.join(", ", plan.needs()) + ".");
      case AUTOMATIC -> {
        if (condition == null) {
          sentences.add("It is carried over as it is.");
        }
      }
    }
    if (condition != null) {
      sentences.add("It goes on for " + condition + " only: see that scenarios use nothing else.");
    }
    if (advice != null && plan.verdict() != Verdict.AUTOMATIC) {
      sentences.add(advice);
    }
    return String.join(" ", sentences);
  }

  private void addChecks(StepReport step, Map<Key, Set<String>> rows) {
    Set<String> broken = new TreeSet<>();
    for (FindingGroup group : step.groups()) {
      for (ReportFinding finding :
          group.findings().stream().filter(DutyTable::breaks).toList()) {
        if (group.kind() != FindingGroup.Kind.API) {
          if (!step.planned() || group.kind() != FindingGroup.Kind.REMOVED) {
            finding.operations().forEach(operation -> broken.add(operation.toString()));
          }
        } else if (!step.replaced()
            && (finding.tier() != Tier.CONNECTION || step.connectionChanges().isEmpty())) {
          row(rows, step, Duty.Kind.CHECK, finding.tier(), finding.message(), finding.by());
        }
      }
    }
    Set<String> toCheck = step.planned() ? continuing(step, broken) : broken;
    if (!toCheck.isEmpty() && !step.replaced()) {
      String what = "See whether scenarios use what the ERR findings name: it breaks.";
      row(rows, step, Duty.Kind.CHECK, Tier.MODULE, what, null).addAll(toCheck);
    }
  }

  /** Modules that go on by themselves, and call one of these operations. */
  private Set<String> continuing(StepReport step, Set<String> operations) {
    Set<String> modules = new TreeSet<>();
    for (StepReport.Outcome outcome : step.outcomes()) {
      StepPlan.Outcome plan = outcome.plan();
      Object operation = plan.after() == null ? plan.before() : plan.after();
      if (plan.verdict() == Verdict.AUTOMATIC
          && !isAnswered(plan)
          && operations.contains(operation.toString())) {
        modules.addAll(names.withTriggers(outcome.moduleId()));
      }
    }
    return modules;
  }

  private static boolean isAnswered(StepPlan.Outcome plan) {
    return plan.kind() == StepPlan.Outcome.Kind.REMOVED
        || plan.kind() == StepPlan.Outcome.Kind.REVISION_ENDED;
  }

  private static boolean breaks(ReportFinding finding) {
    return finding.accepted() == null
        && (finding.levels().get(Dimension.WIRE) == Level.ERR
            || finding.levels().get(Dimension.BEHAVIOUR) == Level.ERR);
  }

  private Set<String> row(
      Map<Key, Set<String>> rows,
      StepReport step,
      Duty.Kind kind,
      Tier tier,
      String what,
      @Nullable String by) {
    boolean nothing = kind == Duty.Kind.NOTHING;
    String date = nothing || by != null ? by : names.sunset(step.from());
    boolean overdue = !nothing && date == null && names.isGone(step.from());
    return rows.computeIfAbsent(new Key(kind, tier, what, date, overdue), k -> new TreeSet<>());
  }

  private Duty duty(StepReport step, Key key, Set<String> who) {
    return new Duty(
        key.kind(),
        key.tier(),
        step.from(),
        step.to(),
        who(key, List.copyOf(who)),
        List.copyOf(who),
        key.what(),
        key.by(),
        key.overdue());
  }

  private String who(Key key, List<String> who) {
    if (key.kind() == Duty.Kind.MIGRATE) {
      return "Everybody who uses the connector";
    }
    return switch (key.tier()) {
      case API_VERSION -> "Users of any module";
      case CONNECTION ->
        who.size() > 1 && key.kind() == Duty.Kind.RECONNECT
            ? "Holders of " + who.size() + " kinds of connection"
            : "Holders of a connection";
      case MODULE, NEW_CONNECTOR -> {
        String one = who.isEmpty() ? "the connector" : names.label(who.get(0));
        yield "Users of " + (who.size() > 1 ? who.size() + " modules" : one);
      }
    };
  }
}
