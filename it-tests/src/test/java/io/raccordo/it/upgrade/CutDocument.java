package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A document of which some operations are left, as written, with all that they refer to: for
 * documents whose whole connectors take minutes to compile.
 */
final class CutDocument {
  private CutDocument() {}

  /** Writes what is left of a JSON document into a folder, under the name that is given. */
  static Path write(Path document, Set<String> operations, Path folder, String name)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = (ObjectNode) json.readTree(document.toFile());
    root.remove(List.of("webhooks", "x-webhooks", "tags", "x-tagGroups"));
    ObjectNode paths = (ObjectNode) root.path("paths");
    for (Map.Entry<String, JsonNode> path : List.copyOf(paths.properties())) {
      ObjectNode item = (ObjectNode) path.getValue();
      List<String> gone = new ArrayList<>();
      item.fieldNames().forEachRemaining(method -> {
        boolean operation = item.path(method).has("responses");
        String key = method.toUpperCase(Locale.ROOT) + ' ' + path.getKey();
        if (operation && !operations.contains(key)) {
          gone.add(method);
        }
      });
      item.remove(gone);
      if (item.findValue("responses") == null) {
        paths.remove(path.getKey());
      }
    }
    prune(root);
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    json.writeValue(file.toFile(), root);
    return file;
  }

  /** Takes away components that nothing leads to. */
  private static void prune(ObjectNode root) {
    Set<String> reached = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root.path("paths")));
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      JsonNode reference = node.isTextual() ? node : node.path("$ref");
      String pointer = reference.asText();
      if (pointer.startsWith("#/components/") && reached.add(pointer)) {
        open.add(root.at(java.net.URLDecoder.decode(
            pointer.substring(1), java.nio.charset.StandardCharsets.UTF_8)));
      }
      if (node.has("mapping")) {
        node.get("mapping").forEach(open::add);
      }
      node.forEach(each -> {
        if (each.isContainerNode()) {
          open.add(each);
        }
      });
    }
    for (Map.Entry<String, JsonNode> kind : root.path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes") && kind.getValue() instanceof ObjectNode all) {
        List<String> unused = new ArrayList<>();
        all.fieldNames().forEachRemaining(name -> {
          if (!reached.contains("#/components/" + kind.getKey() + '/' + name)) {
            unused.add(name);
          }
        });
        all.remove(unused);
      }
    }
  }
}
