package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.Manifest.Module;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Callers of all that a connector has.
 *
 * @param modules how many modules are called
 * @param sources the callers, and what reads their outputs
 * @param unwritten modules for whose input no version's document has values
 */
public record OldCallers(int modules, List<Path> sources, List<String> unwritten) {
  /** Copies the lists. */
  public OldCallers {
    sources = List.copyOf(sources);
    unwritten = List.copyOf(unwritten);
  }

  /**
   * Writes a caller of each module, with values that the newest version admits which has any.
   *
   * @param documents by label
   */
  public static OldCallers write(
      ConnectorBuild connector, String id, Map<String, Path> documents, Path into)
      throws IOException, ReflectiveOperationException {
    Manifest manifest = Manifest.read(connector.resources(), id);
    Map<String, BareDocument> read = new HashMap<>();
    for (Map.Entry<String, Path> document : documents.entrySet()) {
      read.put(document.getKey(), BareDocument.read(document.getValue()));
    }
    int modules = 0;
    List<String> unwritten = new ArrayList<>();
    try (URLClassLoader loader = connector.load(into)) {
      CallerWriter writer = new CallerWriter(loader, manifest.connectorClass());
      for (Module module : manifest.modules()) {
        if (write(writer, module, read)) {
          modules++;
        } else {
          unwritten.add(module.key());
        }
      }
      return new OldCallers(modules, writer.save(into), unwritten);
    }
  }

  private static boolean write(
      CallerWriter writer, Module module, Map<String, BareDocument> documents)
      throws ReflectiveOperationException {
    List<String> versions = new ArrayList<>();
    for (JsonNode binding : module.node().path("bindings")) {
      binding.path("versions").forEach(version -> versions.add(version.asText()));
    }
    Collections.reverse(versions);
    for (String version : versions) {
      if (writer.write(documents.get(version), module, version).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
