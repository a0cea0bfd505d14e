package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.migrate.Migration;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Answers, for every revision and every later version that it is not bound to, how users are
 * carried over.
 */
final class UpgradePass {
  private final PlanRequest request;
  private final List<VersionPass> passes;
  private final Map<String, FamilyDraft> bySignature = new LinkedHashMap<>();
  private final FamilyTracer tracer;
  private final EndCheck check;
  private final Diagnostics diagnostics;

  UpgradePass(
      PlanRequest request,
      List<VersionPass> passes,
      List<FamilyDraft> families,
      FamilyTracer tracer,
      EndCheck check,
      Diagnostics diagnostics) {
    this.request = request;
    this.passes = passes;
    this.tracer = tracer;
    this.check = check;
    this.diagnostics = diagnostics;
    families.forEach(f -> bySignature.put(f.trace.signature, f));
  }

  void run() {
    bySignature.values().forEach(f -> f.revisions.forEach(r -> answer(f, r)));
  }

  private void answer(FamilyDraft family, RevisionDraft revision) {
    List<UpgradePlan> current = List.of();
    int last = -1;
    for (int version = 0; version < passes.size(); version++) {
      Binding binding = revision.bindings.get(version);
      if (binding != null) {
        last = version;
        current = List.of();
        if (!binding.guards().isEmpty()) {
          revision.upgrades.put(version, List.of(narrowed(binding)));
        }
        continue;
      }
      if (last < 0) {
        continue;
      }
      boolean servedNow = family.serving(version) != null;
      if (current.isEmpty()
          || (servedNow && current.stream().anyMatch(p -> p.verdict() == Verdict.NO_TARGET))) {
        current = plans(family, revision, last, version);
      }
      revision.upgrades.put(version, current);
    }
  }

  private static UpgradePlan narrowed(Binding binding) {
    String guard = binding.guards().entrySet().iterator().next().toString().replace("=", " = ");
    return UpgradePlanner.none(
        "Only " + guard + " is served by " + binding.operation() + '.', null, "the path");
  }

  private List<UpgradePlan> plans(
      FamilyDraft family, RevisionDraft revision, int last, int version) {
    Stop stop = family.trace.at(last);
    if (stop == null) {
      throw new IllegalStateException("A binding without an operation: " + family.trace.signature);
    }
    Operation operation = stop.operation();
    RevisionDraft serving = family.serving(version);
    List<UpgradePlan> plans = new ArrayList<>();
    int asked = last;
    for (int at = last; at < version; at++) {
      Stop seen = family.trace.at(at);
      if (seen != null) {
        stop = seen;
        asked = at;
      }
      for (Migration migration :
          request.migrations().of(label(at), stop.operation().key())) {
        plans.add(answered(revision, asked, stop, migration));
      }
    }
    UpgradePlan lastPlan = plans.isEmpty() ? null : plans.get(plans.size() - 1);
    if (lastPlan != null && !lastPlan.guards().isEmpty()) {
      plans.add(
          UpgradePlanner.none("Only " + text(lastPlan) + " goes on.", null, lastPlan.reason()));
    }
    if (plans.isEmpty() && serving != null) {
      Stop now = family.trace.at(version);
      VersionPass pass = passes.get(version);
      if (now != null) {
        OperationContract contract = pass.contract(now.operation().key(), serving);
        MemberKeys keys = MemberKeys.of(serving, contract, now);
        UpgradePlan plan = new UpgradePlanner(pass.forms(), check)
            .plan(revision, required(revision, asked, stop), serving, contract, keys, null, null);
        OperationContract before = passes.get(asked).contract(stop.operation().key(), revision);
        plans.add(forward(plan, revision, before, passes.get(asked), contract, pass));
      }
    }
    if (plans.isEmpty()) {
      unanswered(operation, version);
      plans.add(UpgradePlanner.none(null, null, "nothing in the documents or in migrations.yaml"));
    }
    return plans;
  }

  private static String text(UpgradePlan plan) {
    return plan.guards().entrySet().iterator().next().toString().replace("=", " = ");
  }

  private UpgradePlan answered(
      RevisionDraft revision, int asked, Stop source, Migration migration) {
    String label = migration.to();
    var target = migration.target();
    if (target == null || label == null) {
      return UpgradePlanner.none(
          migration.advice(), migration.since(), migration.origin().toString());
    }
    int version = index(label);
    VersionPass pass = passes.get(version);
    FamilyDraft family = bySignature.get(tracer.homeOf(version, target).signature);
    RevisionDraft serving = family == null ? null : family.serving(version);
    if (family == null || serving == null) {
      throw new IllegalStateException("No revision serves " + target + " of " + label);
    }
    OperationContract before = passes.get(asked).contract(migration.source(), revision);
    OperationContract after = pass.contract(target, serving);
    MemberKeys afterKeys = MemberKeys.of(serving, after, stop(family, version));
    StepKeys keys = new StepKeys(before, MemberKeys.of(revision, before, source), after, afterKeys);
    UpgradePlan plan = new UpgradePlanner(pass.forms(), check)
        .plan(
            revision,
            required(revision, asked, source),
            serving,
            after,
            afterKeys,
            migration,
            keys);
    return forward(plan, revision, before, passes.get(asked), after, pass);
  }

  /** Of what the vendor calls, also how what it sent before becomes what it sends now. */
  private static UpgradePlan forward(
      UpgradePlan plan,
      RevisionDraft revision,
      OperationContract before,
      VersionPass older,
      OperationContract after,
      VersionPass newer) {
    Integer was = before.output().schema();
    Integer is = after.output().schema();
    if (revision.kind != ModuleKind.INSTANT_TRIGGER
        || plan.verdict() == Verdict.NO_TARGET
        || !plan.guards().isEmpty()
        || was == null
        || is == null) {
      return plan;
    }
    Form now = newer.forms().read(is);
    List<UpgradePlan.Step> reversed = new PayloadSteps(newer.forms()).reversed(plan.output(), now);
    if (reversed == null) {
      return plan;
    }
    List<UpgradePlan.Step> payload =
        new ArrayList<>(new StrayMembers(newer.forms(), older.forms(), reversed)
            .drops(now, older.forms().read(was)));
    payload.addAll(reversed);
    return plan.withPayload(payload);
  }

  /** What callers had to set, of a body only those who sent one. */
  private Set<String> required(RevisionDraft revision, int version, Stop stop) {
    OperationContract contract = passes.get(version).contract(stop.operation().key(), revision);
    MemberKeys keys = MemberKeys.of(revision, contract, stop);
    return contract.fields().stream()
        .filter(f -> f.required() || f.requiredInside())
        .map(keys::member)
        .collect(Collectors.toSet());
  }

  private static Stop stop(FamilyDraft family, int version) {
    Stop stop = family.trace.at(version);
    if (stop == null) {
      throw new IllegalStateException("Not on the way of " + family.trace.signature);
    }
    return stop;
  }

  private void unanswered(Operation operation, int version) {
    ApiModel later = request.versions().get(version);
    String message = operation.key() + " is gone in " + later.label()
        + " and nothing says what takes its place.";
    String remedy = "Answer it in migrations.yaml: a target, or noTarget with advice.";
    if (request.migrations().origin() != null) {
      diagnostics.error("uncovered-removal", operation.origin(), message, remedy);
    } else {
      diagnostics.warn("uncovered-removal", operation.origin(), message, remedy);
    }
  }

  private String label(int version) {
    return request.versions().get(version).label();
  }

  private int index(String label) {
    for (int i = 0; i < passes.size(); i++) {
      if (label(i).equals(label)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No API version " + label);
  }

  /** Members whose values only a person has, over all plans. */
  static Set<String> needs(List<UpgradePlan> plans) {
    Set<String> needs = new TreeSet<>();
    for (UpgradePlan plan : plans) {
      plan.input().stream()
          .filter(UpgradePlan.Step.Needs.class::isInstance)
          .map(s -> ((UpgradePlan.Step.Needs) s).pointer())
          .forEach(needs::add);
    }
    return needs;
  }
}
