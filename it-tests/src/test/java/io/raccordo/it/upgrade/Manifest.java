package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a connector's manifest says of its modules: the plan, as hosts are told it. */
final class Manifest {
  private final JsonNode root;

  private Manifest(JsonNode root) {
    this.root = root;
  }

  /** How a version serves a module: itself, by another, or not any more. */
  record Serving(
      @Nullable JsonNode binding, String verdict, Map<String, String> guards, JsonNode entry) {
    /** Whether nobody is asked for a value, neither by the verdict nor by what is required now. */
    boolean goesOn(JsonNode input) {
      boolean complete = true;
      for (JsonNode member : entry.path("required")) {
        complete &= input.has(member.asText());
      }
      return verdict.equals("AUTOMATIC") && complete;
    }

    boolean holds(@Nullable JsonNode input) {
      return guards.entrySet().stream()
          .allMatch(g -> input != null && input.path(g.getKey()).asText().equals(g.getValue()));
    }
  }

  /** A module. */
  record Module(JsonNode node) {
    String id() {
      return node.path("id").asText();
    }

    int revision() {
      return node.path("revision").asInt();
    }

    String key() {
      return id() + '@' + revision();
    }

    String kind() {
      return node.path("kind").asText();
    }

    String className() {
      return node.path("class").asText();
    }

    Optional<JsonNode> binding(String version) {
      for (JsonNode binding : node.path("bindings")) {
        if (has(binding.path("versions"), version)) {
          return Optional.of(binding);
        }
      }
      return Optional.empty();
    }

    /** What holds in a version, in the order in which it is tried. */
    List<Serving> servings(String version) {
      List<Serving> servings = new ArrayList<>();
      binding(version)
          .ifPresent(b -> servings.add(new Serving(b, "AUTOMATIC", guards(b.path("when")), b)));
      for (JsonNode upgrade : node.path("upgrades")) {
        if (upgrade.path("version").asText().equals(version)) {
          servings.add(new Serving(
              null, upgrade.path("verdict").asText(), guards(upgrade.path("when")), upgrade));
        }
      }
      return servings;
    }

    private static Map<String, String> guards(JsonNode when) {
      Map<String, String> guards = new LinkedHashMap<>();
      when.properties().forEach(g -> guards.put(g.getKey(), g.getValue().asText()));
      return guards;
    }
  }

  static Manifest read(Path resources, String connector) throws IOException {
    return new Manifest(new ObjectMapper()
        .readTree(resources.resolve("META-INF/raccordo/" + connector + ".json").toFile()));
  }

  List<Module> modules() {
    List<Module> modules = new ArrayList<>();
    root.path("modules").forEach(m -> {
      if (!m.path("kind").asText().equals("UNIVERSAL")) {
        modules.add(new Module(m));
      }
    });
    return modules;
  }

  Module module(String id, int revision) {
    return modules().stream()
        .filter(m -> m.id().equals(id) && m.revision() == revision)
        .findFirst()
        .orElseThrow(() -> new AssertionError(
            "The newer connector has no module " + id + '@' + revision + " any more."));
  }

  String connectorClass() {
    return root.path("class").asText();
  }

  /** Names of the factories that connect to a version. */
  List<String> connections(String version) {
    List<String> names = new ArrayList<>();
    for (JsonNode connection : root.path("connections")) {
      if (has(connection.path("versions"), version)) {
        names.add(connection.path("factory").asText());
      }
    }
    return names;
  }

  static boolean has(JsonNode list, String text) {
    for (JsonNode each : list) {
      if (each.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }
}
