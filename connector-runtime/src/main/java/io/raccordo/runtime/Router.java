package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonUpgrade;
import io.raccordo.runtime.json.JsonUpgradeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds out how an API version serves a module, through as many upgrades as it takes. */
final class Router {
  private final ConnectorDescriptor connector;
  private final Map<String, Map<String, JsonNode>> reconfigured;
  private final Map<String, JsonNode> always;

  Router(ConnectorBuilder<?> builder) {
    this.connector = builder.descriptor();
    this.reconfigured = builder.reconfigured();
    this.always = Map.copyOf(builder.always());
  }

  Route route(ModuleDescriptor module, ObjectNode input, ApiVersion version) {
    String operation = module.toString();
    if (module.connector() != connector) {
      throw new InvalidConfigurationException(
          operation,
          "This module belongs to the connector " + module.connector() + ", not to " + connector
              + ".");
    }
    List<JsonUpgrade> outputs = new ArrayList<>();
    Set<ModuleDescriptor> passed = new LinkedHashSet<>();
    ModuleDescriptor current = module;
    ObjectNode members = input;
    while (passed.add(current)) {
      Serving<?> serving = serving(current, members, version);
      if (serving instanceof Binding binding) {
        return new Route(operation, binding.plan(), filled(binding.plan(), members), outputs);
      }
      if (serving instanceof Retirement retirement) {
        throw retired(operation, retirement, version);
      }
      Upgrade upgrade = (Upgrade) serving;
      members = upgraded(current, upgrade, members);
      outputs.add(0, upgrade.output());
      current = upgrade.target();
    }
    throw new IllegalStateException(
        "The upgrades of " + operation + " lead in a circle: " + passed + ".");
  }

  /** The members with those that the binding or the connector adds where the caller set none. */
  private ObjectNode filled(CallPlan plan, ObjectNode members) {
    if (plan.presets().isEmpty() && always.isEmpty()) {
      return members;
    }
    ObjectNode all = members.objectNode();
    all.setAll(members);
    always.forEach((member, value) -> {
      if (plan.knows(member)) {
        all.putIfAbsent(member, value);
      }
    });
    plan.presets().forEach(all::putIfAbsent);
    return all;
  }

  private Serving<?> serving(ModuleDescriptor module, ObjectNode members, ApiVersion version) {
    List<Serving<?>> servings = module.servings(version);
    for (Serving<?> serving : servings) {
      if (holds(serving, members)) {
        return serving;
      }
    }
    String operation = module.toString();
    if (servings.isEmpty()) {
      throw new InvalidConfigurationException(
          operation,
          "The API version " + version + " does not have this module yet; it begins with "
              + module.firstVersion() + ".");
    }
    throw new ApiRetiredException(
        Failure.of(
            operation,
            "In API version " + version + " this module works only where "
                + String.join(" or ", servings.stream().map(Router::conditions).toList())
                + "; for other values nothing replaces it."),
        null,
        null);
  }

  private static boolean holds(Serving<?> serving, ObjectNode members) {
    return serving.conditions().entrySet().stream()
        .allMatch(condition -> members.has(condition.getKey())
            && MemberText.of(members.get(condition.getKey())).equals(condition.getValue()));
  }

  private static String conditions(Serving<?> serving) {
    return String.join(
        " and ",
        serving.conditions().entrySet().stream()
            .map(condition -> condition.getKey() + " is " + condition.getValue())
            .toList());
  }

  private static ApiRetiredException retired(
      String operation, Retirement retirement, ApiVersion version) {
    StringBuilder message = new StringBuilder("API version ")
        .append(version)
        .append(" does not serve this module any more");
    if (retirement.date() != null) {
      message.append(" (since ").append(retirement.date()).append(')');
    }
    message.append(". ").append(retirement.advice());
    if (retirement.replacement() != null) {
      message.append(" Replacement: ").append(retirement.replacement()).append('.');
    }
    return new ApiRetiredException(
        Failure.of(operation, message.toString()), retirement.replacement(), retirement.date());
  }

  private ObjectNode upgraded(ModuleDescriptor module, Upgrade upgrade, ObjectNode input) {
    JsonNode changed;
    try {
      changed = upgrade.input().apply(input);
    } catch (JsonUpgradeException e) {
      Failure failure = Failure.of(
          module.toString(),
          "Nothing was sent, because the input cannot be carried over to " + upgrade.target() + ": "
              + e.getMessage() + ".");
      throw e.isMissing() ? new InvalidConfigurationException(failure) : new DataException(failure);
    }
    ObjectNode members = changed.isObject() ? (ObjectNode) changed.deepCopy() : input.objectNode();
    reconfigured.getOrDefault(module.toString(), Map.of()).forEach(members::set);
    List<String> missing =
        upgrade.asked().stream().filter(member -> !members.has(member)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidConfigurationException(
          module.toString(),
          "This module is served by " + upgrade.target() + " now, which needs values for " + missing
              + "; supply them when connecting, with reconfigure(...).");
    }
    return members;
  }
}
