package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.CallerMigration;
import io.raccordo.generator.plan.CallerMigrations;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectionPlan;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.Verdict;
import io.raccordo.generator.plan.VersionPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Answers questions about a plan that emitters ask again and again. */
final class ConnectorIndex {
  private final ConnectorPlan plan;
  private final Map<String, ModuleFamily> families;
  private final Map<String, SecurityScheme> schemes = new HashMap<>();
  private final Map<ClassRef, List<ModuleRevision>> upgraded = new HashMap<>();
  private final List<CallerMigration> callerMigrations;

  ConnectorIndex(ConnectorPlan plan) {
    this.plan = plan;
    this.families = plan.familiesById();
    plan.families().stream()
        .flatMap(family -> family.revisions().stream())
        .forEach(older -> upgradesOf(older)
            .forEach(newer -> upgraded
                .computeIfAbsent(newer.name(), name -> new ArrayList<>())
                .add(older)));
    this.callerMigrations = CallerMigrations.of(plan);
    for (ConnectionPlan connection : plan.connections()) {
      connection.schemes().forEach(scheme -> schemes.putIfAbsent(scheme.name(), scheme));
    }
  }

  ConnectorPlan plan() {
    return plan;
  }

  /** A class of the connector's own package: the connector's prefix and a suffix. */
  ClassName ownClass(String suffix) {
    return ClassName.get(plan.basePackage(), plan.prefix() + suffix);
  }

  ClassName connectorClass() {
    return ownClass("Connector");
  }

  /** Labels, oldest first. */
  List<VersionPlan> versions() {
    return plan.versions();
  }

  /** How callers' code moves along each step in which it can. */
  List<CallerMigration> callerMigrations() {
    return callerMigrations;
  }

  String newestVersion() {
    return plan.newest().label();
  }

  /**
   * The revision that an upgrade leads to, or its advice; empty when nothing replaces the old one.
   */
  Optional<ModuleRevision> target(UpgradePlan upgrade) {
    if (upgrade.family() == null) {
      return Optional.empty();
    }
    ModuleFamily family = families.get(upgrade.family());
    Optional<ModuleRevision> target =
        family == null ? Optional.empty() : family.revision(upgrade.revision());
    if (target.isEmpty()) {
      throw new IllegalArgumentException("An upgrade leads to " + upgrade.family() + '@'
          + upgrade.revision() + ", which is not in the plan.");
    }
    return target;
  }

  /**
   * The trigger that polls what serves the newest version in the place of another's search: a
   * revision of the same trigger before others.
   */
  Optional<TriggerPlan> replacement(TriggerPlan trigger) {
    return trigger.search().upgrades().getOrDefault(newestVersion(), List.of()).stream()
        .flatMap(upgrade -> target(upgrade).stream())
        .flatMap(target -> plan.triggers().stream().filter(other -> isSame(other.search(), target)))
        .filter(other -> !other.name().equals(trigger.name()))
        .min(Comparator.comparing(other -> !other.family().equals(trigger.family())));
  }

  /** The modules of its own kind that a revision is carried over to, without those by hand. */
  Set<ModuleRevision> upgradesOf(ModuleRevision revision) {
    Set<ModuleRevision> targets = new LinkedHashSet<>();
    revision.upgrades().values().stream()
        .flatMap(List::stream)
        .filter(upgrade -> upgrade.verdict() != Verdict.NO_TARGET)
        .flatMap(upgrade -> target(upgrade).stream())
        .filter(target -> target.kind() == revision.kind() && !isSame(target, revision))
        .forEach(targets::add);
    return targets;
  }

  /** Whether the output of a module is not simply that of the one that takes over. */
  boolean changesOutput(ModuleRevision older, ModuleRevision newer) {
    return !older.output().equals(newer.output())
        || older.upgrades().values().stream()
            .flatMap(List::stream)
            .filter(upgrade -> target(upgrade).filter(t -> isSame(t, newer)).isPresent())
            .anyMatch(upgrade -> !upgrade.output().isEmpty());
  }

  private static boolean isSame(ModuleRevision one, ModuleRevision other) {
    return one.name().equals(other.name());
  }

  /** The modules that are carried over to this one, in the order of the plan. */
  List<ModuleRevision> upgradedTo(ModuleRevision revision) {
    return upgraded.getOrDefault(revision.name(), List.of());
  }

  /** Whether the servers of all these versions have a variable. */
  boolean hasServerVariable(List<String> labels, String name) {
    return plan.versions().stream()
        .filter(version -> labels.contains(version.label()))
        .allMatch(version ->
            !version.servers().isEmpty() && version.servers().get(0).variables().containsKey(name));
  }

  /** The schemes of all connections, each as the newest version that has it declares it. */
  Collection<SecurityScheme> securitySchemes() {
    Map<String, SecurityScheme> newest = new LinkedHashMap<>();
    for (ConnectionPlan connection : plan.connections()) {
      connection.schemes().forEach(scheme -> newest.put(scheme.name(), scheme));
    }
    return newest.values();
  }

  /** Whether a scheme knows scopes, so that tokens are granted for them. */
  boolean hasScopes(String scheme) {
    SecurityScheme known = schemes.get(scheme);
    return known != null
        && (known.type() == SecurityScheme.Type.OAUTH2
            || known.type() == SecurityScheme.Type.OPEN_ID_CONNECT);
  }

  /** Whether a scheme is satisfied by the transport, so that no credential stands for it. */
  boolean isByTransport(String scheme) {
    SecurityScheme known = schemes.get(scheme);
    return known != null && known.type() == SecurityScheme.Type.MUTUAL_TLS;
  }

  /** The names of the schemes of each connection that has some and that a version accepts. */
  Set<Set<String>> connections(List<String> versions) {
    return plan.connections().stream()
        .filter(connection -> !connection.schemes().isEmpty())
        .filter(connection -> connection.versions().stream().anyMatch(versions::contains))
        .map(ConnectorIndex::names)
        .collect(java.util.stream.Collectors.toSet());
  }

  /** The factories of connections that satisfy one of a binding's alternatives. */
  List<String> connectionsFor(Binding binding) {
    return plan.connections().stream()
        .filter(connection -> binding.security().stream()
            .anyMatch(needed -> names(connection).containsAll(needed.schemes().keySet())))
        .map(ConnectionPlan::javaName)
        .toList();
  }

  private static Set<String> names(ConnectionPlan connection) {
    Set<String> names = new TreeSet<>();
    connection.schemes().forEach(scheme -> names.add(scheme.name()));
    return names;
  }
}
