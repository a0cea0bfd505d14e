package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonUpgrade;
import io.raccordo.runtime.json.JsonUpgradeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How what an API version sends, from before a module was there, becomes the module's payload. */
final class EarlierPayload {
  private final ModuleDescriptor sent;
  private final List<JsonUpgrade> changes;

  /**
   * A way.
   *
   * @param sent the module of that API version
   * @param changes from its payload to the wanted one, in order
   */
  private EarlierPayload(ModuleDescriptor sent, List<JsonUpgrade> changes) {
    this.sent = sent;
    this.changes = changes;
  }

  /** The shortest way from a module that the API version serves itself; empty when none leads. */
  static Optional<EarlierPayload> of(ModuleDescriptor wanted, ApiVersion version) {
    Set<ModuleDescriptor> seen = new HashSet<>(List.of(wanted));
    Deque<EarlierPayload> open = new ArrayDeque<>();
    open.add(new EarlierPayload(wanted, List.of()));
    while (!open.isEmpty()) {
      EarlierPayload way = open.remove();
      if (way.sent.servings(version).stream().anyMatch(Binding.class::isInstance)) {
        return Optional.of(way);
      }
      for (ModuleDescriptor older : wanted.connector().modules()) {
        if (older instanceof InstantTriggerModule<?> && !seen.contains(older)) {
          for (Serving<?> serving : older.servings()) {
            way.before(older, serving).filter(earlier -> seen.add(older)).ifPresent(open::add);
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<EarlierPayload> before(ModuleDescriptor older, Serving<?> serving) {
    if (!(serving instanceof Upgrade upgrade) || upgrade.target() != sent) {
      return Optional.empty();
    }
    JsonUpgrade change = upgrade.payload();
    if (change == null) {
      return Optional.empty();
    }
    List<JsonUpgrade> all = new ArrayList<>(List.of(change));
    all.addAll(changes);
    return Optional.of(new EarlierPayload(older, all));
  }

  /** The payload as the wanted module has it. */
  JsonNode carried(ModuleDescriptor wanted, JsonNode payload) {
    JsonNode json = payload;
    try {
      for (JsonUpgrade change : changes) {
        json = change.apply(json);
      }
      return json;
    } catch (JsonUpgradeException e) {
      throw new DataException(Failure.of(
          wanted.toString(),
          "The payload has the form of " + sent + " and cannot be carried over to this revision: "
              + e.getMessage() + "; take " + sent + " for it."));
    }
  }

  /** That no way leads there, and what to take. */
  static InvalidConfigurationException none(ModuleDescriptor wanted, ApiVersion version) {
    List<String> fitting = wanted.connector().modules().stream()
        .filter(other -> other.id().equals(wanted.id()))
        .filter(other -> other.servings(version).stream().anyMatch(Binding.class::isInstance))
        .map(ModuleDescriptor::toString)
        .toList();
    return new InvalidConfigurationException(
        wanted.toString(),
        "A payload of API version " + version
            + " cannot be carried over to this revision, which begins with "
            + wanted.firstVersion() + "."
            + (fitting.isEmpty()
                ? ""
                : " " + fitting.get(0) + " reads it: take its payloads, too, by on(...)."));
  }
}
