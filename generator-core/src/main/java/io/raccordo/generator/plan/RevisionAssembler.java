package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns drafts of families into plan values. */
final class RevisionAssembler {
  private static final int ISO_DATE = "yyyy-mm-dd".length();

  private final PlanRequest request;
  private final TypeRegistry registry;
  private final String newest;

  RevisionAssembler(PlanRequest request, TypeRegistry registry) {
    this.request = request;
    this.registry = registry;
    this.newest = request.versions().get(request.versions().size() - 1).label();
  }

  ModuleFamily assemble(FamilyDraft family) {
    return new ModuleFamily(
        family.trace.name().id(),
        family.revisions.stream().map(r -> revision(family, r)).toList());
  }

  private ModuleRevision revision(FamilyDraft family, RevisionDraft draft) {
    Operation operation = lastOperation(family, draft);
    Map<String, List<UpgradePlan>> upgrades = new LinkedHashMap<>();
    draft.upgrades.forEach((version, plans) -> upgrades.put(label(version), plans));
    return new ModuleRevision(
        family.trace.name().id(),
        draft.number,
        draft.slot.name,
        draft.kind,
        ModuleNames.label(operation),
        operation.description() != null ? operation.description() : operation.summary(),
        deprecated(family, draft, operation),
        deprecatedIn(family, draft),
        sunset(family, draft),
        draft.positional,
        ordered(family, draft),
        draft.bodyType,
        draft.output,
        draft.outputNullable,
        registry.nested(draft.slot, newest),
        merged(draft),
        upgrades);
  }

  /** The operation as the newest version has it in which the family is at home. */
  private static Operation lastOperation(FamilyDraft family, RevisionDraft draft) {
    Stop stop = family.trace.at(lastVersion(family, draft));
    return stop == null ? family.trace.first : stop.operation();
  }

  /** The newest version that binds the revision to the family's own operation; -1 for none. */
  private static int lastVersion(FamilyDraft family, RevisionDraft draft) {
    int last = -1;
    for (int version : draft.bindings.keySet()) {
      Stop stop = family.trace.at(version);
      if (stop != null && !stop.foreign()) {
        last = version;
      }
    }
    return last;
  }

  /**
   * Why nobody should begin with it: its operation is deprecated, or it is carried over to
   * something else.
   */
  private @Nullable String deprecated(
      FamilyDraft family, RevisionDraft draft, Operation operation) {
    int latest = request.versions().size() - 1;
    UpgradePlan plan = firstPlan(draft, latest);
    if (plan != null && !draft.bindings.containsKey(latest)) {
      String since = label(firstServedLike(draft, plan, latest));
      if (plan.family() == null) {
        return "gone since API version " + since
            + (plan.advice() == null ? "" : ": " + plan.advice());
      }
      String target = plan.family().equals(family.trace.name().id())
          ? "revision " + plan.revision()
          : plan.family();
      return "served since API version " + since + " by " + target + ".";
    }
    return operation.deprecated() ? "deprecated by the vendor" : null;
  }

  private List<String> deprecatedIn(FamilyDraft family, RevisionDraft draft) {
    return draft.bindings.keySet().stream()
        .filter(version -> {
          Stop stop = family.trace.at(version);
          return stop != null && stop.operation().deprecated();
        })
        .map(this::label)
        .toList();
  }

  /**
   * The day that the newest version which serves it states for the operation; without one, that on
   * which the last of the versions ends that serve it.
   */
  private @Nullable String sunset(FamilyDraft family, RevisionDraft draft) {
    String latest = null;
    for (int version : draft.bindings.keySet()) {
      Stop stop = family.trace.at(version);
      String stated = stop == null ? null : stop.operation().sunset();
      String day = stated == null
          ? request.config().version(label(version)).sunset()
          : stated.substring(0, Math.min(ISO_DATE, stated.length()));
      if (day == null) {
        return null;
      }
      latest = latest == null || day.compareTo(latest) > 0 ? day : latest;
    }
    return latest;
  }

  private static @Nullable UpgradePlan firstPlan(RevisionDraft draft, int version) {
    List<UpgradePlan> plans = draft.upgrades.get(version);
    return plans == null || plans.isEmpty() ? null : plans.get(0);
  }

  /**
   * The version from which on the target has been the same: a later one must not change the text.
   */
  private static int firstServedLike(RevisionDraft draft, UpgradePlan plan, int latest) {
    int first = latest;
    for (int version = latest - 1; version >= 0; version--) {
      UpgradePlan earlier = firstPlan(draft, version);
      if (earlier == null
          || !Objects.equals(earlier.family(), plan.family())
          || earlier.revision() != plan.revision()) {
        break;
      }
      first = version;
    }
    return first;
  }

  private List<Member> ordered(FamilyDraft family, RevisionDraft draft) {
    // A revision that is carried over keeps its members: they are not absent, but translated.
    int last = lastVersion(family, draft);
    List<Member> members = draft.input.members(last < 0 ? newest : label(last));
    List<Member> ordered = new ArrayList<>();
    for (String key : draft.positional) {
      members.stream().filter(m -> m.key().equals(key)).findFirst().ifPresent(ordered::add);
    }
    members.stream().filter(m -> !ordered.contains(m)).forEach(ordered::add);
    return ordered;
  }

  private static List<Binding> merged(RevisionDraft draft) {
    List<Binding> merged = new ArrayList<>();
    int previous = -2;
    for (Map.Entry<Integer, Binding> entry : draft.bindings.entrySet()) {
      Binding binding = entry.getValue();
      int last = merged.size() - 1;
      if (last >= 0 && entry.getKey() == previous + 1 && sameBut(merged.get(last), binding)) {
        List<String> versions = new ArrayList<>(merged.get(last).versions());
        versions.addAll(binding.versions());
        merged.set(last, withVersions(binding, versions));
      } else {
        merged.add(binding);
      }
      previous = entry.getKey();
    }
    return merged;
  }

  private static boolean sameBut(Binding a, Binding b) {
    return withVersions(a, b.versions()).equals(b);
  }

  private static Binding withVersions(Binding b, List<String> versions) {
    return new Binding(
        versions,
        b.operation(),
        b.parts(),
        b.body(),
        b.accept(),
        b.required(),
        b.fixed(),
        b.guards(),
        b.absent(),
        b.paging(),
        b.security(),
        b.servers(),
        b.itemsPointer(),
        b.errors());
  }

  private String label(int version) {
    ApiModel model = request.versions().get(version);
    return model.label();
  }
}
