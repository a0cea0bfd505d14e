package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonUpgrade;
import io.raccordo.runtime.json.JsonUpgradeException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries members of inputs, and outputs, from one module to another, outside and inside calls. */
final class Carriage {
  private Carriage() {}

  /** The members for the upgrade's target; a new object whenever something is different. */
  static ObjectNode upgraded(ModuleDescriptor module, Upgrade upgrade, ObjectNode members) {
    JsonNode changed;
    try {
      changed = upgrade.input().apply(members);
    } catch (JsonUpgradeException e) {
      Failure failure = Failure.of(
          module.toString(),
          "Nothing was sent, because the input cannot be carried over to " + upgrade.target() + ": "
              + e.getMessage() + ".");
      throw e.isMissing() ? new InvalidConfigurationException(failure) : new DataException(failure);
    }
    return changed instanceof ObjectNode object ? object : members.objectNode();
  }

  /** What a module promises, made of what the one that serves it answers; null stays null. */
  static JsonNode downgraded(String operation, List<JsonUpgrade> changes, JsonNode output) {
    if (output.isNull()) {
      return output;
    }
    JsonNode json = output;
    try {
      for (JsonUpgrade change : changes) {
        json = change.apply(json);
      }
      return json;
    } catch (JsonUpgradeException e) {
      throw new DataException(Failure.of(
          operation,
          "The output cannot be carried over to this revision: " + e.getMessage()
              + "; use the module's newer revision."));
    }
  }

  /** The newest upgrade from one module to another that holds for an input. */
  static Upgrade between(ModuleDescriptor older, ModuleDescriptor newer, ObjectNode members) {
    List<Upgrade> upgrades = between(older, newer);
    for (Upgrade upgrade : upgrades) {
      if (upgrade.holds(members)) {
        return upgrade;
      }
    }
    throw new InvalidConfigurationException(
        older.toString(),
        "This input is not one of " + newer + ", which takes over only where "
            + String.join(" or ", upgrades.stream().map(Serving::condition).toList()) + ".");
  }

  /** The newest first. */
  static List<Upgrade> between(ModuleDescriptor older, ModuleDescriptor newer) {
    List<Upgrade> upgrades = new ArrayList<>(1);
    for (Serving<?> serving : older.servings()) {
      if (serving instanceof Upgrade upgrade && upgrade.target() == newer) {
        upgrades.add(0, upgrade);
      }
    }
    if (upgrades.isEmpty()) {
      throw new InvalidConfigurationException(
          older.toString(), "This module is not carried over to " + newer + ".");
    }
    return upgrades;
  }
}
