package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.Nearest;
import io.raccordo.generator.migrate.StatedTrigger;
import io.raccordo.generator.migrate.StatedTrigger.Way;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.naming.NameScope;
import io.raccordo.generator.plan.TriggerFit.Fault;
import io.raccordo.generator.plan.TriggerPlan.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code connector.yaml} says of triggers: a module for each revision of the search that it
 * can poll.
 */
final class TriggerPlanner {
  private final PlanRequest request;
  private final List<ModuleFamily> modules;
  private final PlannedTypes types;
  private final LedgerBook book;
  private final NameScope names;
  private final String modulePackage;
  private final Diagnostics diagnostics;

  TriggerPlanner(
      PlanRequest request,
      List<ModuleFamily> modules,
      List<TypePlan> types,
      LedgerBook book,
      NameScope names,
      String modulePackage,
      Diagnostics diagnostics) {
    this.request = request;
    this.modules = modules;
    this.types = new PlannedTypes(types, modules);
    this.book = book;
    this.names = names;
    this.modulePackage = modulePackage;
    this.diagnostics = diagnostics;
  }

  /**
   * All triggers, in the order of the file, the revisions of each together.
   *
   * @param homes family by the operations that it is at home with
   */
  List<TriggerPlan> plan(Map<String, String> homes) {
    List<TriggerPlan> plans = new ArrayList<>();
    request
        .config()
        .triggers()
        .forEach((name, trigger) -> plans.addAll(plan(name, trigger, homes)));
    return plans;
  }

  private List<TriggerPlan> plan(String name, StatedTrigger trigger, Map<String, String> homes) {
    Map<ModuleRevision, Position> positions = new LinkedHashMap<>();
    ModuleFamily family = family(trigger, homes);
    if (family != null && fits(trigger, family)) {
      positions(name, trigger, family, positions);
    }
    if (positions.isEmpty()) {
      return List.of();
    }
    String className = book.name(names, "module", "", "trigger " + name, JavaNames.pascal(name));
    String label = trigger.label();
    List<TriggerPlan> plans = new ArrayList<>();
    positions.forEach((search, position) -> plans.add(new TriggerPlan(
        JavaNames.kebab(className),
        ClassRef.topLevel(
            modulePackage, className + (search.number() == 1 ? "" : "Rev" + search.number())),
        label == null ? words(name) : label,
        search,
        position)));
    return plans;
  }

  private static String words(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
  }

  /** The search that all ways are of; null when they are of none, or of several. */
  private @Nullable ModuleFamily family(StatedTrigger trigger, Map<String, String> homes) {
    ModuleFamily found = null;
    boolean fits = true;
    for (Map.Entry<String, Way> way : trigger.polls().entrySet()) {
      ModuleFamily family = searched(way.getKey(), way.getValue(), homes);
      if (family == null) {
        fits = false;
      } else if (found == null) {
        found = family;
      } else if (!found.id().equals(family.id())) {
        fits = fault(
            "trigger-of-two-searches",
            way.getValue().origin(),
            way.getKey() + " is another search than those before: " + family.id() + ", not "
                + found.id() + '.',
            "State a trigger of its own for it.");
      }
    }
    return fits ? found : null;
  }

  private @Nullable ModuleFamily searched(String operation, Way way, Map<String, String> homes) {
    String home = homes.get(operation);
    if (home == null) {
      fault(
          "unknown-operation",
          way.origin(),
          "No document has an operation \"" + operation + "\".",
          Nearest.question(Nearest.to(operation, homes.keySet()))
              + "Write METHOD and path as the document writes them.");
      return null;
    }
    ModuleFamily family =
        modules.stream().filter(each -> each.id().equals(home)).findFirst().orElseThrow();
    if (family.revisions().stream().noneMatch(each -> isSearch(each) && serves(each, operation))) {
      fault(
          "trigger-of-no-search",
          way.origin(),
          operation + " is no search: no list of items was recognised in what it answers.",
          "Name an operation whose module is of kind SEARCH; if it answers a list, say with"
              + " \"paging\" where the items are.");
      return null;
    }
    return family;
  }

  private static boolean isSearch(ModuleRevision revision) {
    return revision.kind() == ModuleKind.SEARCH;
  }

  /** The newest binding to an operation; empty when there is none. */
  private static Optional<Binding> binding(ModuleRevision revision, String operation) {
    return revision.bindings().stream()
        .filter(binding -> binding.operation().toString().equals(operation))
        .reduce((older, newer) -> newer);
  }

  private static boolean serves(ModuleRevision revision, String operation) {
    return binding(revision, operation).isPresent();
  }

  private static Binding newest(ModuleRevision revision) {
    return revision.bindings().get(revision.bindings().size() - 1);
  }

  /** A way has to fit the newest version of its operation. */
  private boolean fits(StatedTrigger trigger, ModuleFamily family) {
    boolean fits = true;
    for (Map.Entry<String, Way> stated : trigger.polls().entrySet()) {
      String operation = stated.getKey();
      Way way = stated.getValue();
      ModuleRevision revision = family.revisions().stream()
          .filter(each -> isSearch(each) && serves(each, operation))
          .reduce((older, newer) -> newer)
          .orElseThrow();
      TriggerFit fit =
          new TriggerFit(revision, binding(revision, operation).orElseThrow(), way, types);
      fits &= fit.position() != null;
      fit.faults().forEach(each -> fault(way, each));
    }
    return fits;
  }

  /**
   * Revisions that no way fits have no trigger. Of those that are newer than all that is stated,
   * this is told, and so is an API version that lacks what its revision had.
   */
  private void positions(
      String name,
      StatedTrigger trigger,
      ModuleFamily family,
      Map<ModuleRevision, Position> positions) {
    for (ModuleRevision revision : family.revisions()) {
      if (!isSearch(revision)) {
        continue;
      }
      List<Map.Entry<String, Way>> ways = ordered(trigger, revision);
      Way chosen = null;
      for (Map.Entry<String, Way> stated : ways) {
        Way way = stated.getValue();
        Position position = new TriggerFit(
                revision, binding(revision, stated.getKey()).orElse(newest(revision)), way, types)
            .position();
        if (position != null) {
          positions.put(revision, position);
          chosen = way;
          break;
        }
      }
      if (chosen != null || !positions.isEmpty()) {
        tellBehind(name, trigger, revision, chosen == null ? ways.get(0).getValue() : chosen);
      }
    }
  }

  /** The ways of a revision's own operations, the last stated first, then the others. */
  private static List<Map.Entry<String, Way>> ordered(
      StatedTrigger trigger, ModuleRevision revision) {
    List<Map.Entry<String, Way>> ordered = new ArrayList<>();
    List<Map.Entry<String, Way>> others = new ArrayList<>();
    for (Map.Entry<String, Way> stated : trigger.polls().entrySet()) {
      (serves(revision, stated.getKey()) ? ordered : others).add(0, stated);
    }
    ordered.addAll(others);
    return ordered;
  }

  private void tellBehind(String name, StatedTrigger trigger, ModuleRevision revision, Way way) {
    TriggerFit fit = new TriggerFit(revision, newest(revision), way, types);
    if (fit.position() == null) {
      diagnostics.warn(
          "trigger-behind",
          trigger.origin(),
          "The trigger \"" + name + "\" does not poll " + revision.id() + " of API version "
              + fit.version() + ": " + fit.faults().get(0).problem(),
          "State under \"polls\" how that is polled; revisions before go on as their search does.");
    }
  }

  private void fault(Way way, Fault fault) {
    fault(
        "trigger-does-not-fit",
        fault.key().isEmpty() ? way.origin() : way.origin().child(fault.key()),
        fault.problem(),
        fault.help());
  }

  private boolean fault(String code, Origin origin, String problem, String help) {
    diagnostics.error(code, origin, problem, help);
    return false;
  }
}
