package io.raccordo.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Finds modules by what a host has of them: id and revision. */
final class ModuleLookup {
  private final ConnectorDescriptor connector;

  ModuleLookup(ConnectorDescriptor connector) {
    this.connector = connector;
  }

  /** The newest revision that an API version serves; if it serves none, the newest. */
  ModuleDescriptor newest(String id, ApiVersion version) {
    List<ModuleDescriptor> revisions = revisions(id);
    return revisions.stream()
        .filter(module -> module.versions().contains(version.label()))
        .reduce((older, newer) -> newer)
        .orElse(revisions.get(revisions.size() - 1));
  }

  ModuleDescriptor revision(String id, int revision) {
    List<ModuleDescriptor> revisions = revisions(id);
    return revisions.stream()
        .filter(module -> module.revision() == revision)
        .findFirst()
        .orElseThrow(() -> new InvalidConfigurationException(
            connector.id(),
            "The module " + id + " has no revision " + revision + "; it has "
                + String.join(
                    ", ",
                    revisions.stream()
                        .map(module -> String.valueOf(module.revision()))
                        .toList())
                + "."));
  }

  /** The oldest first. */
  private List<ModuleDescriptor> revisions(String id) {
    List<ModuleDescriptor> revisions = connector.modules().stream()
        .filter(module -> module.id().equals(id))
        .sorted(Comparator.comparingInt(ModuleDescriptor::revision))
        .toList();
    if (revisions.isEmpty()) {
      throw unknown(id);
    }
    return revisions;
  }

  private InvalidConfigurationException unknown(String id) {
    TreeSet<String> ids = new TreeSet<>();
    connector.modules().forEach(module -> ids.add(module.id()));
    List<String> nearest = NearestNames.of(id, ids);
    return new InvalidConfigurationException(
        connector.id(),
        "There is no module " + id + "; "
            + (nearest.isEmpty()
                ? "none has a name like it, descriptor().modules() lists all."
                : "the nearest: " + String.join(", ", nearest) + "."));
  }
}
