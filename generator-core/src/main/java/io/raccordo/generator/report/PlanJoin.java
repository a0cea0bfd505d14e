package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a finding what the plan says: SOURCE and BINARY, tier, verdict, date.
 *
 * <p>No finding breaks SOURCE or BINARY by itself: what was generated once stays. A revision that
 * ends keeps its class and signatures; its users see a deprecation when they recompile (SOURCE
 * INFO) and nothing when they relink.
 */
final class PlanJoin {
  private static final int NAMED = 3;
  private static final Pattern OPERATION_SECURITY =
      Pattern.compile("/(paths|webhooks)/[^/]+/[^/]+/security(/.*)?");

  private final Locator locator;
  private final @Nullable StepPlan plan;
  private final @Nullable OutcomeIndex index;

  PlanJoin(Locator locator, @Nullable StepPlan plan) {
    this.locator = locator;
    this.plan = plan;
    this.index = plan == null ? null : new OutcomeIndex(plan);
  }

  ReportFinding join(AlikeFinding alike) {
    Finding finding = alike.finding();
    Collection<StepPlan.Outcome> outcomes = index == null ? List.of() : index.of(finding);
    List<StepPlan.Outcome> ended = outcomes.stream()
        .filter(o -> o.kind() == StepPlan.Outcome.Kind.REVISION_ENDED)
        .toList();
    List<StepPlan.Outcome> removed =
        outcomes.stream().filter(o -> o.kind() == StepPlan.Outcome.Kind.REMOVED).toList();
    return new ReportFinding(
        "",
        finding.rule(),
        finding.message(),
        alike.own(),
        finding.subject(),
        finding.operations().stream().distinct().sorted().toList(),
        place(finding.before()),
        place(finding.after()),
        levels(finding, !ended.isEmpty() || !removed.isEmpty()),
        tier(finding, outcomes),
        outcomes.stream().map(StepPlan.Outcome::verdict).max(Verdict::compareTo).orElse(null),
        outcomes.stream()
            .map(StepPlan.Outcome::by)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        index == null ? "" : java(finding, outcomes, ended, removed),
        finding.witness(),
        finding.accepted(),
        alike.others().stream()
            .map(o -> new ReportFinding.Other(o.subject(), place(o.before()), place(o.after())))
            .toList());
  }

  @Nullable
  Place place(@Nullable Origin origin) {
    return origin == null ? null : new Place(origin, locator.locate(origin).orElse(null));
  }

  private Map<Dimension, Level> levels(Finding finding, boolean deprecates) {
    Map<Dimension, Level> levels = new EnumMap<>(Dimension.class);
    levels.put(Dimension.WIRE, finding.level(Dimension.WIRE));
    levels.put(Dimension.BEHAVIOUR, finding.level(Dimension.BEHAVIOUR));
    for (Dimension java : List.of(Dimension.SOURCE, Dimension.BINARY)) {
      // Stated is only what the policy says of them, and what it says holds.
      Level stated = finding.levels().get(java);
      Level planned =
          index == null ? null : deprecates && java == Dimension.SOURCE ? Level.INFO : Level.NONE;
      if (stated != null) {
        levels.put(java, stated);
      } else if (planned != null) {
        levels.put(java, planned);
      }
    }
    return levels;
  }

  private Tier tier(Finding finding, Collection<StepPlan.Outcome> outcomes) {
    if (plan != null && plan.replaced()) {
      return Tier.NEW_CONNECTOR;
    }
    if (finding.rule().startsWith("api-security-")
        || finding.rule().startsWith("api-global-security-")
        || aboutSecurity(finding.before())
        || aboutSecurity(finding.after())) {
      return Tier.CONNECTION;
    }
    if (finding.operations().isEmpty()) {
      return Tier.API_VERSION;
    }
    return outcomes.stream()
        .map(StepPlan.Outcome::tier)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(Tier.MODULE);
  }

  private static boolean aboutSecurity(@Nullable Origin origin) {
    if (origin == null) {
      return false;
    }
    String pointer = origin.pointer();
    return pointer.startsWith("/components/securitySchemes")
        || pointer.startsWith("/securityDefinitions")
        || pointer.equals("/security")
        || pointer.startsWith("/security/")
        || OPERATION_SECURITY.matcher(pointer).matches();
  }

  private static String java(
      Finding finding,
      Collection<StepPlan.Outcome> outcomes,
      List<StepPlan.Outcome> ended,
      List<StepPlan.Outcome> removed) {
    if (outcomes.isEmpty()) {
      return finding.operations().isEmpty()
          ? "No class of a module changes."
          : "A new module; no existing class changes.";
    }
    List<String> sentences = new ArrayList<>();
    if (!removed.isEmpty()) {
      sentences.add("The class of "
          + named(removed)
          + " stays, deprecated: callers compile and link as before"
          + fate(removed)
          + ".");
    }
    if (!ended.isEmpty()) {
      sentences.add("In this step "
          + (ended.size() == 1 ? "the revision of " : "the revisions of ")
          + named(ended)
          + (ended.size() == 1 ? " ends; its class stays" : " end; their classes stay")
          + ", deprecated: callers compile and link as before"
          + fate(ended)
          + ".");
    }
    if (sentences.isEmpty()) {
      boolean absorbed =
          outcomes.stream().anyMatch(o -> o.kind() == StepPlan.Outcome.Kind.ABSORBED);
      sentences.add(
          absorbed
              ? "Taken into the existing classes: every name and signature stays."
              : "No class changes: same names, same signatures.");
    }
    return String.join(" ", sentences);
  }

  private static String fate(List<StepPlan.Outcome> outcomes) {
    Verdict worst =
        outcomes.stream().map(StepPlan.Outcome::verdict).max(Verdict::compareTo).orElseThrow();
    return switch (worst) {
      case AUTOMATIC -> ", and calls are carried over";
      case RECONFIGURE -> ", and calls are carried over once the values needed are given";
      case NO_TARGET ->
        outcomes.size() == 1
            ? ", and calls fail with ApiRetiredException"
            : ", and calls of those without a target fail with ApiRetiredException";
    };
  }

  private static String named(List<StepPlan.Outcome> outcomes) {
    Set<String> ids = new TreeSet<>();
    outcomes.forEach(o -> ids.add(new ModuleRef(o.family(), o.revision()).toString()));
    List<String> first = ids.stream().limit(NAMED).toList();
    int more = ids.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more modules");
  }
}
