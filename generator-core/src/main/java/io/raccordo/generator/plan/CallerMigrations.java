package io.raccordo.generator.plan;

import io.raccordo.generator.plan.CallerMigration.Change;
import io.raccordo.generator.plan.CallerMigration.Left;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans, for each step of a succession, how callers' code moves along. */
public final class CallerMigrations {
  /** Beyond it a file name would not have room for the connector's. */
  private static final int LONGEST_NAME = 80;

  private final ConnectorPlan plan;
  private final Map<String, ModuleFamily> families;
  private final PlannedTypes types;

  private CallerMigrations(ConnectorPlan plan) {
    this.plan = plan;
    this.families = plan.familiesById();
    this.types = new PlannedTypes(plan);
  }

  /**
   * Those of a connector, in the order of its versions; none of steps in which no code can move.
   */
  public static List<CallerMigration> of(ConnectorPlan plan) {
    return new CallerMigrations(plan).all();
  }

  private List<CallerMigration> all() {
    List<CallerMigration> all = new ArrayList<>();
    Map<String, String> names = names();
    for (int i = 1; i < plan.versions().size(); i++) {
      String from = plan.versions().get(i - 1).label();
      String to = plan.versions().get(i).label();
      List<Change> changes = new ArrayList<>();
      List<Left> left = new ArrayList<>();
      for (ModuleFamily family : plan.families()) {
        for (ModuleRevision revision : family.revisions()) {
          if (isBound(revision, from) && !isBound(revision, to)) {
            step(revision, to, changes, left);
          }
        }
      }
      if (!changes.isEmpty()) {
        String file = names.getOrDefault(to, to);
        String name = plan.basePackage() + ".MigrateTo_" + file;
        all.add(new CallerMigration(name, file, from, to, changes, left));
      }
    }
    return all;
  }

  /**
   * What the labels are in names; where a label would be too long, or what an earlier one is, its
   * further signs are written as numbers, or it is cut and told apart by a number.
   */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (VersionPlan version : plan.versions()) {
      String name = version.label().replaceAll("[^A-Za-z0-9]", "_");
      if (names.containsValue(name)) {
        StringBuilder exact = new StringBuilder();
        version.label().codePoints().forEach(c -> {
          boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
          exact.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "_%04x_", c));
        });
        name = exact.toString();
      }
      if (name.length() > LONGEST_NAME) {
        name = name.substring(0, LONGEST_NAME)
            + Integer.toHexString(version.label().hashCode());
      }
      names.put(version.label(), name);
    }
    return names;
  }

  private static boolean isBound(ModuleRevision revision, String version) {
    return revision.bindings().stream().anyMatch(b -> b.versions().contains(version));
  }

  private void step(ModuleRevision old, String to, List<Change> changes, List<Left> left) {
    List<UpgradePlan> plans = old.upgrades().getOrDefault(to, List.of());
    String problem = problem(old, plans);
    Optional<ModuleRevision> target = plans.isEmpty() ? Optional.empty() : target(plans.get(0));
    if (problem == null && target.isPresent()) {
      CallerChangePlanner planner = new CallerChangePlanner(types, old, target.get(), plans.get(0));
      problem = planner.problem();
      problem = problem == null ? shared(old, planner.replaced()) : problem;
      if (problem == null) {
        changes.add(planner.change());
        return;
      }
    }
    left.add(new Left(old, problem == null ? "Nothing takes its place." : problem));
  }

  private @Nullable String problem(ModuleRevision old, List<UpgradePlan> plans) {
    if (plans.isEmpty() || plans.get(0).family() == null) {
      return "Nothing takes its place.";
    }
    UpgradePlan upgrade = plans.get(0);
    if (plans.size() > 1 || !upgrade.guards().isEmpty()) {
      return "It goes on for some values only.";
    }
    if (upgrade.verdict() == Verdict.NO_TARGET) {
      return "Its calls cannot be carried over.";
    }
    if (upgrade.verdict() == Verdict.RECONFIGURE) {
      return "A person must give " + String.join(", ", UpgradePass.needs(plans)) + '.';
    }
    String newest = plan.newest().label();
    return isBound(old, newest) ? "API version " + newest + " serves it again." : null;
  }

  private Optional<ModuleRevision> target(UpgradePlan upgrade) {
    ModuleFamily family = families.get(String.valueOf(upgrade.family()));
    return family == null ? Optional.empty() : family.revision(upgrade.revision());
  }

  /** Whoever else has a class goes on having it. */
  private @Nullable String shared(ModuleRevision old, List<ClassRef> replaced) {
    for (ModuleFamily family : plan.families()) {
      for (ModuleRevision other : family.revisions()) {
        for (ClassRef name : replaced) {
          if (!other.id().equals(old.id()) && types.reached(other).contains(name)) {
            return other.id() + " has the class " + name.simpleName() + ", too.";
          }
        }
      }
    }
    return null;
  }
}
