package io.raccordo.it.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.VendorServer.Selector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The API versions of one vendor, oldest first, with what connector.yaml and migrations.yaml say;
 * connectors of some of them can be built.
 */
final class Succession {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String id;
  private final Map<String, Path> documents;
  private final List<String> labels;
  private final ObjectNode config;
  private final @Nullable ObjectNode migrations;

  private Succession(
      String id, List<Path> documents, ObjectNode config, @Nullable ObjectNode migrations) {
    this.id = id;
    this.config = config;
    this.migrations = migrations;
    this.documents = new TreeMap<>();
    this.labels = new ArrayList<>();
    for (Path document : documents) {
      String label = document.getFileName().toString().replaceFirst("\\.[^.]*$", "");
      labels.add(label);
      this.documents.put(label, document);
    }
  }

  /** A sample vendor's folder. */
  static Succession sample(Path folder) throws IOException {
    ObjectNode config = BareDocument.read(folder.resolve("connector.yaml")).root();
    Path answers = folder.resolve("migrations.yaml");
    List<Path> documents = new ArrayList<>();
    for (Path file : ConnectorBuild.files(folder)) {
      String name = file.getFileName().toString();
      if (!name.matches("(connector|migrations|expected|connector\\.lock)\\.[a-z]+")) {
        documents.add(file);
      }
    }
    List<String> order = new ArrayList<>();
    config.path("order").forEach(label -> order.add(label.asText()));
    documents.sort(java.util.Comparator.comparing(
        f -> order.indexOf(f.getFileName().toString().replaceFirst("\\.[^.]*$", ""))));
    return new Succession(
        folder.getFileName().toString(),
        documents,
        config,
        Files.exists(answers) ? BareDocument.read(answers).root() : null);
  }

  /** Documents of a real vendor, oldest first. */
  static Succession real(String id, String config, List<Path> documents)
      throws JsonProcessingException {
    return new Succession(id, documents, (ObjectNode) JSON.readTree(config), null);
  }

  String id() {
    return id;
  }

  List<String> labels() {
    return labels;
  }

  /** The file of a version's document. */
  Path file(String label) {
    return java.util.Objects.requireNonNull(documents.get(label));
  }

  /**
   * Whether the findings between the first and the last of these versions tell all that becomes of
   * values: those of operations that migrations.yaml leads to are told step by step.
   */
  boolean isCompared(List<String> versions) {
    return migrations == null || versions.size() == 2;
  }

  BareDocument document(String label) throws IOException {
    return BareDocument.read(documents.get(label));
  }

  /** What chooses a release on the wire beside the address. */
  @Nullable
  Selector selector(String label) {
    JsonNode selector = config.path("selector");
    if (!selector.path("in").asText().matches("header|query")) {
      return null;
    }
    String value = config.path("versions").path(label).path("value").asText(label);
    return new Selector(selector.path("in").asText(), selector.path("name").asText(), value);
  }

  /** Generates and compiles the connector of some versions, all of them alive. */
  ConnectorBuild buildLive(List<String> versions, Path root) throws IOException {
    return build(versions, root, null, false);
  }

  /**
   * Generates and compiles the connector of some versions, of which all but the last are retired.
   *
   * @param ledger the ledger of the build before; null for none
   */
  ConnectorBuild build(List<String> versions, Path root, @Nullable Path ledger) throws IOException {
    return build(versions, root, ledger, true);
  }

  private ConnectorBuild build(
      List<String> versions, Path root, @Nullable Path ledger, boolean retires) throws IOException {
    ConnectorBuild build = new ConnectorBuild(id, root);
    for (String version : versions) {
      Path document = documents.get(version);
      build.document(document.getFileName().toString(), document);
    }
    build.file("connector.yaml", config(versions, retires));
    String answers = answers(versions);
    if (!answers.isEmpty()) {
      build.file("migrations.yaml", answers);
    }
    if (ledger != null) {
      build.file("connector.lock.json", Files.readString(ledger));
    }
    build.generate();
    build.compile();
    return build;
  }

  /** JSON is YAML. */
  private String config(List<String> versions, boolean retires) {
    ObjectNode mine = config.deepCopy();
    ArrayNode order = mine.putArray("order");
    versions.forEach(order::add);
    ObjectNode facts = mine.withObject("/versions");
    facts.retain(versions);
    for (String version : versions.subList(0, versions.size() - 1)) {
      if (retires) {
        facts.withObject("/" + version).put("retired", true);
      }
    }
    if (facts.get(versions.get(versions.size() - 1)) instanceof ObjectNode newest) {
      newest.remove("retired");
    }
    return mine.toPrettyString();
  }

  private String answers(List<String> versions) {
    if (migrations == null) {
      return "";
    }
    ObjectNode mine = JSON.createObjectNode();
    ArrayNode kept = mine.putArray("migrations");
    Set<String> there = Set.copyOf(versions);
    String newest = versions.get(versions.size() - 1);
    for (JsonNode migration : migrations.path("migrations")) {
      String from = migration.path("from").path("version").asText();
      String to = migration.path("to").path("version").asText(from);
      if (there.contains(from) && there.contains(to) && !from.equals(newest)) {
        kept.add(migration);
      }
    }
    return kept.isEmpty() ? "" : mine.toPrettyString();
  }
}
