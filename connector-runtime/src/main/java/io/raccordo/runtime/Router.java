package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonUpgrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds out how an API version serves a module, through as many upgrades as it takes. */
final class Router {
  private final ConnectorDescriptor connector;
  private final Map<String, Map<String, JsonNode>> reconfigured;
  private final Map<String, JsonNode> always;
  private final AbsentInputs absent;

  Router(ConnectorSettings settings) {
    this.connector = settings.descriptor();
    this.reconfigured = settings.reconfigured();
    this.always = Map.copyOf(settings.always());
    this.absent = settings.absentInputs();
  }

  // Whether the members are the caller's own object is what counts, not what is in it.
  @SuppressWarnings("ReferenceEquality")
  Route route(ModuleDescriptor module, ObjectNode input, ApiVersion version) {
    String operation = module.toString();
    if (module.connector() != connector) {
      throw new InvalidConfigurationException(
          operation,
          "This module belongs to the connector " + module.connector() + ", not to " + connector
              + ".");
    }
    // Both are empty for most calls, and short for the others.
    List<JsonUpgrade> outputs = new ArrayList<>(0);
    List<ModuleDescriptor> passed = new ArrayList<>(0);
    ModuleDescriptor current = module;
    ObjectNode members = input;
    while (!passed.contains(current)) {
      Serving<?> serving = serving(current, members, version);
      members = absent.without(current, serving, members, version);
      if (serving instanceof Binding binding) {
        return new Route(
            operation, binding.plan(), filled(binding.plan(), members, members == input), outputs);
      }
      if (serving instanceof Retirement retirement) {
        throw retired(operation, retirement, version);
      }
      Upgrade upgrade = (Upgrade) serving;
      members = upgraded(current, upgrade, members);
      outputs.add(0, upgrade.output());
      passed.add(current);
      current = upgrade.target();
    }
    throw new IllegalStateException(
        "The upgrades of " + operation + " lead in a circle: " + passed + ".");
  }

  /**
   * The members with those that the binding or the connector adds where the caller set none.
   *
   * @param theirs whether the members are the caller's, who may change them when the call has begun
   */
  private ObjectNode filled(CallPlan plan, ObjectNode members, boolean theirs) {
    boolean complete = plan.presets().isEmpty() && always.isEmpty();
    if (complete && !theirs) {
      return members;
    }
    ObjectNode all = members.objectNode();
    all.setAll(members);
    if (!complete) {
      always.forEach((member, value) -> {
        if (plan.knows(member)) {
          all.putIfAbsent(member, value);
        }
      });
      plan.presets().forEach(all::putIfAbsent);
    }
    return all;
  }

  private Serving<?> serving(ModuleDescriptor module, ObjectNode members, ApiVersion version) {
    List<Serving<?>> servings = module.servings(version);
    for (Serving<?> serving : servings) {
      if (serving.holds(members)) {
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
                + String.join(" or ", servings.stream().map(Serving::condition).toList())
                + "; for other values nothing replaces it."),
        null,
        null);
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
    ObjectNode members = Carriage.upgraded(module, upgrade, input);
    Map<String, JsonNode> given =
        reconfigured.isEmpty() ? Map.of() : reconfigured.getOrDefault(module.toString(), Map.of());
    if (!given.isEmpty()) {
      // What was changed may share its members with the input.
      ObjectNode all = members.objectNode();
      all.setAll(members);
      all.setAll(given);
      members = all;
    }
    List<String> missing = new ArrayList<>(0);
    for (String member : upgrade.asked()) {
      if (!members.has(member)) {
        missing.add(member);
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidConfigurationException(
          module.toString(),
          "This module is served by " + upgrade.target() + " now, which needs values for " + missing
              + "; supply them when connecting, with reconfigure(...).");
    }
    return members;
  }
}
