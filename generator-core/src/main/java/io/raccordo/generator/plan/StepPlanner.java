package io.raccordo.generator.plan;

import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.PathTemplate;
import io.raccordo.generator.diff.Replacement;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import io.raccordo.generator.plan.StepPlan.ConnectionChange;
import io.raccordo.generator.plan.StepPlan.Outcome;
import io.raccordo.generator.plan.StepPlan.Outcome.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says, for one step of the succession, what became of every operation and connection. */
final class StepPlanner {
  private final int from;
  private final int to;
  private final ApiModel before;
  private final ApiModel after;
  private final Matching step;
  private final VersionPass earlier;
  private final VersionPass later;
  private final FamilyTracer tracer;
  private final Map<String, FamilyDraft> families;
  private final ConnectorConfig config;
  private final SameShape shapes;

  StepPlanner(
      int to,
      PlanRequest request,
      List<VersionPass> passes,
      FamilyTracer tracer,
      Map<String, FamilyDraft> families) {
    this.from = to - 1;
    this.to = to;
    this.before = request.versions().get(from);
    this.after = request.versions().get(to);
    this.step = request.steps().get(from);
    this.earlier = passes.get(from);
    this.later = passes.get(to);
    this.tracer = tracer;
    this.families = families;
    this.config = request.config();
    this.shapes = new SameShape(earlier.forms(), later.forms());
  }

  StepPlan plan(List<ConnectionPlan> connections) {
    List<Outcome> outcomes = before.operations().stream().map(this::outcome).toList();
    boolean answered = !outcomes.isEmpty()
        && outcomes.stream().allMatch(o -> o.kind() == Kind.REMOVED)
        && outcomes.stream().anyMatch(o -> o.target() != null);
    boolean replaced = answered || Replacement.of(step).isPresent();
    if (replaced) {
      outcomes = outcomes.stream().map(StepPlanner::asReplaced).toList();
    }
    return new StepPlan(
        before.label(), after.label(), outcomes, added(), changes(connections), replaced);
  }

  private Outcome outcome(Operation operation) {
    FamilyDraft family = family(tracer.homeOf(from, operation.key()));
    RevisionDraft revision = family.serving(from);
    if (revision == null) {
      throw new IllegalStateException(
          "No revision serves " + operation.key() + " of " + before.label());
    }
    String by = operation.sunset() != null
        ? operation.sunset()
        : config.version(before.label()).sunset();
    Stop now = family.trace.at(to);
    Binding binding = revision.bindings.get(to);
    if (binding != null && now != null) {
      return bound(operation, family, revision, binding, by);
    }
    List<UpgradePlan> plans = revision.upgrades.getOrDefault(to, List.of());
    UpgradePlan first = plans.isEmpty() ? UpgradePlanner.none(null, null, "") : plans.get(0);
    boolean goesOn =
        first.family() != null && first.family().equals(family.trace.name().id());
    String target = first.family() == null || goesOn ? null : first.family();
    List<String> causes = goesOn
        ? family.causes.getOrDefault(to, List.of())
        : family.causes.getOrDefault(
            to, List.of("The operation is not in " + after.label() + " any more."));
    return new Outcome(
        operation.key(),
        operation.origin(),
        family.trace.name().id(),
        revision.number,
        goesOn ? Kind.REVISION_ENDED : Kind.REMOVED,
        goesOn && now != null ? now.operation().key() : target == null ? null : targetKey(target),
        target,
        first.verdict(),
        condition(first.guards()),
        Tier.MODULE,
        causes,
        List.copyOf(UpgradePass.needs(plans)),
        plans.stream()
            .map(UpgradePlan::advice)
            .filter(a -> a != null)
            .findFirst()
            .orElse(null),
        first.since() != null ? first.since() : by);
  }

  private @Nullable OperationKey targetKey(String id) {
    for (FamilyDraft family : families.values()) {
      Stop stop = family.trace.at(to);
      if (family.trace.name().id().equals(id) && stop != null) {
        return stop.operation().key();
      }
    }
    return null;
  }

  private Outcome bound(
      Operation operation,
      FamilyDraft family,
      RevisionDraft revision,
      Binding binding,
      @Nullable String by) {
    Binding old = revision.bindings.get(from);
    boolean moved = old == null
        || !sameAddress(old.operation(), binding.operation())
        || !old.parts().equals(binding.parts())
        || !old.fixed().equals(binding.fixed());
    boolean members = membersChanged(operation.key(), binding.operation(), revision);
    boolean narrowed = !binding.guards().isEmpty();
    List<String> demands = demands(revision, old, binding);
    Tier tier = narrowed || !demands.isEmpty() ? Tier.MODULE : null;
    if (!narrowed && !demands.isEmpty() && later.demanded().containsAll(demands)) {
      tier = Tier.API_VERSION;
    }
    return new Outcome(
        operation.key(),
        operation.origin(),
        family.trace.name().id(),
        revision.number,
        members ? Kind.ABSORBED : moved ? Kind.REBOUND : Kind.UNCHANGED,
        binding.operation(),
        null,
        demands.isEmpty() ? Verdict.AUTOMATIC : Verdict.RECONFIGURE,
        condition(binding.guards()),
        tier,
        List.of(),
        demands.stream().map(UpgradePlanner::pointer).toList(),
        null,
        by);
  }

  /** The same but for version segments, which a selector stands for. */
  private static boolean sameAddress(OperationKey a, OperationKey b) {
    return a.method() == b.method()
        && a.kind() == b.kind()
        && PathTemplate.of(a.path()).segments().equals(PathTemplate.of(b.path()).segments());
  }

  private static @Nullable String condition(Map<String, String> guards) {
    return guards.isEmpty()
        ? null
        : guards.entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  /** Members that callers could leave unset, and that have no value of their own now. */
  private static List<String> demands(RevisionDraft revision, @Nullable Binding old, Binding now) {
    return old == null
        ? List.of()
        : now.required().stream()
            .filter(key -> !old.required().contains(key) && !revision.positional.contains(key))
            .toList();
  }

  private boolean membersChanged(OperationKey old, OperationKey now, RevisionDraft revision) {
    OperationContract a = earlier.contract(old, revision);
    OperationContract b = later.contract(now, revision);
    List<OperationContract.Field> fieldsA = unbound(a);
    List<OperationContract.Field> fieldsB = unbound(b);
    if (fieldsA.size() != fieldsB.size()) {
      return true;
    }
    for (OperationContract.Field field : fieldsA) {
      boolean same = fieldsB.stream()
          .anyMatch(f -> f.key().equals(field.key())
              && f.required() == field.required()
              && shapes.same(field.schema(), f.schema()));
      if (!same) {
        return true;
      }
    }
    return !same(a.output().schema(), b.output().schema()) || !same(a.wholeBody(), b.wholeBody());
  }

  private static List<OperationContract.Field> unbound(OperationContract contract) {
    return contract.fields().stream().filter(f -> !f.inPath()).toList();
  }

  private boolean same(@Nullable Integer a, @Nullable Integer b) {
    if (a == null || b == null) {
      return Objects.equals(a, b);
    }
    return shapes.same(a, b);
  }

  private List<OperationKey> added() {
    Set<OperationKey> reached = new HashSet<>();
    for (FamilyDraft family : families.values()) {
      Stop stop = family.trace.at(to);
      boolean known = family.trace.before(from) != null;
      if (stop != null && known) {
        reached.add(stop.operation().key());
      }
      for (RevisionDraft revision : family.revisions) {
        if (revision.bindings.containsKey(from)) {
          revision.upgrades.getOrDefault(to, List.of()).stream()
              .map(UpgradePlan::family)
              .filter(f -> f != null)
              .map(this::targetKey)
              .filter(k -> k != null)
              .forEach(reached::add);
        }
      }
    }
    return after.operations().stream()
        .map(Operation::key)
        .filter(k -> !reached.contains(k))
        .toList();
  }

  private List<ConnectionChange> changes(List<ConnectionPlan> connections) {
    List<ConnectionChange> changes = new ArrayList<>();
    for (ConnectionPlan connection : connections) {
      boolean was = connection.versions().contains(before.label());
      boolean is = connection.versions().contains(after.label());
      if (was != is) {
        changes.add(new ConnectionChange(
            connection.javaName(),
            is,
            connection.schemes().stream()
                .map(s -> before.securitySchemes().get(s.name()))
                .filter(s -> s != null)
                .map(s -> s.origin())
                .findFirst()
                .orElse(null),
            connection.schemes().stream()
                .map(s -> after.securitySchemes().get(s.name()))
                .filter(s -> s != null)
                .map(s -> s.origin())
                .findFirst()
                .orElse(null)));
      }
    }
    return changes;
  }

  private FamilyDraft family(FamilyTrace trace) {
    FamilyDraft family = families.get(trace.signature);
    if (family == null) {
      throw new IllegalStateException("No family " + trace.signature);
    }
    return family;
  }

  private static Outcome asReplaced(Outcome o) {
    return new Outcome(
        o.before(),
        o.origin(),
        o.family(),
        o.revision(),
        o.kind(),
        o.after(),
        o.target(),
        o.verdict(),
        o.condition(),
        Tier.NEW_CONNECTOR,
        o.causes(),
        o.needs(),
        o.advice(),
        o.by());
  }
}
