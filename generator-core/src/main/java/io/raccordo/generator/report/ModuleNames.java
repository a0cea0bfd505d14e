package io.raccordo.generator.report;

import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.VersionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks up what a connector calls its modules, and until when its versions are served. */
final class ModuleNames {
  private final Map<String, ModuleRevision> byId = new HashMap<>();
  private final Map<String, TriggerPlan> triggers = new TreeMap<>();
  private final Map<String, VersionPlan> versions = new HashMap<>();
  private final @Nullable ConnectorPlan connector;

  ModuleNames(@Nullable ConnectorPlan connector) {
    this.connector = connector;
    if (connector != null) {
      for (ModuleFamily family : connector.families()) {
        family.revisions().forEach(r -> byId.put(r.id(), r));
      }
      connector.triggers().forEach(trigger -> triggers.put(trigger.id(), trigger));
      connector.versions().forEach(v -> versions.put(v.label(), v));
    }
  }

  Optional<ModuleRevision> module(ModuleRef ref) {
    return Optional.ofNullable(byId.get(ref.toString()));
  }

  /** What a person calls the module with this id; the id where nothing else is known. */
  String label(String moduleId) {
    ModuleRevision module = byId.get(moduleId);
    TriggerPlan trigger = triggers.get(moduleId);
    return module != null ? module.label() : trigger != null ? trigger.label() : moduleId;
  }

  /** A module and the triggers that poll it: what happens to it happens to them. */
  List<String> withTriggers(String moduleId) {
    List<String> ids = new ArrayList<>(List.of(moduleId));
    triggers.forEach((id, trigger) -> {
      if (trigger.search().id().equals(moduleId)) {
        ids.add(id);
      }
    });
    return ids;
  }

  /** The ISO date after which a version is no longer served; null when none is known. */
  @Nullable
  String sunset(String version) {
    VersionPlan plan = versions.get(version);
    return plan == null ? null : plan.sunset();
  }

  /** Whether a version is known to be no longer served. */
  boolean isGone(String version) {
    VersionPlan plan = versions.get(version);
    return plan != null && !plan.live();
  }

  /**
   * Names of the ways to connect, with credentials, that a version accepts; empty when not known.
   */
  List<String> connections(String version) {
    return connector == null
        ? List.of()
        : connector.connections().stream()
            .filter(c -> !c.schemes().isEmpty() && c.versions().contains(version))
            .map(c -> c.javaName())
            .toList();
  }
}
