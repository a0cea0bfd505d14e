package io.raccordo.generator.emit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.CallerMigration;
import io.raccordo.generator.plan.ConnectionPlan;
import io.raccordo.generator.plan.ConnectionTest;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.UpgradePlanJson;
import io.raccordo.generator.plan.VersionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The manifest, for hosts and designers that know no generated class: modules with their members,
 * the operation that serves each in each API version, and what takes the place of what is gone.
 * Modules are sorted by id and revision.
 */
final class ManifestEmitter {
  /** Id of the module that the runtime adds to every connector. */
  private static final String UNIVERSAL = "make-an-api-call";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConnectorIndex index;
  private final JavaTypes types;

  ManifestEmitter(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.types = types;
  }

  GeneratedFile emit() {
    ObjectNode root = JSON.createObjectNode();
    root.put("manifestVersion", 1);
    root.put("connector", index.plan().id());
    root.put("label", VendorText.oneLine(index.plan().label()));
    root.put("class", index.connectorClass().canonicalName());
    ArrayNode versions = root.putArray("versions");
    index.versions().forEach(version -> version(version, versions.addObject()));
    ArrayNode connections = root.putArray("connections");
    index.plan().connections().forEach(c -> connection(c, connections.addObject()));
    ArrayNode schemes = root.putArray("securitySchemes");
    index.securitySchemes().forEach(s -> SecuritySchemeJson.write(s, schemes.addObject()));
    ConnectionTest test = index.plan().test();
    if (test != null) {
      root.putObject("test").put("module", test.module()).put("reason", test.reason());
    }
    ArrayNode modules = root.putArray("modules");
    SortedMap<String, List<ObjectNode>> byId = new TreeMap<>();
    index
        .plan()
        .families()
        .forEach(family ->
            family.revisions().forEach(each -> module(each, add(family.id(), byId))));
    TriggerManifest triggers = new TriggerManifest(index, types);
    index.plan().triggers().forEach(each -> triggers.write(each, add(each.family(), byId)));
    byId.values().forEach(modules::addAll);
    ObjectNode universal = modules.addObject();
    universal.put("id", UNIVERSAL);
    universal.put("revision", 1);
    universal.put("kind", ModuleKind.UNIVERSAL.name());
    universal.put("label", "Make an API call");
    return GeneratedFile.ofText("META-INF/raccordo/" + index.plan().id() + ".json", text(root));
  }

  private static ObjectNode add(String id, Map<String, List<ObjectNode>> byId) {
    ObjectNode node = JSON.createObjectNode();
    byId.computeIfAbsent(id, key -> new ArrayList<>()).add(node);
    return node;
  }

  private static String text(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return VendorText.sound(JSON.writer(printer).writeValueAsString(root)) + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot be written", e);
    }
  }

  private static void version(VersionPlan version, ObjectNode node) {
    node.put("label", version.label());
    node.put("live", version.live());
    if (version.sunset() != null) {
      node.put("sunset", version.sunset());
    }
  }

  private static void connection(ConnectionPlan connection, ObjectNode node) {
    node.put("factory", connection.javaName());
    ArrayNode schemes = node.putArray("schemes");
    connection
        .schemes()
        .forEach(
            s -> schemes.addObject().put("name", s.name()).put("type", s.type().name()));
    texts(node, "versions", connection.versions());
  }

  private void module(ModuleRevision revision, ObjectNode node) {
    node.put("id", revision.family());
    node.put("revision", revision.number());
    node.put("kind", revision.kind().name());
    node.put("label", VendorText.oneLine(revision.label()));
    String documentation = revision.documentation();
    String description =
        documentation == null ? "" : VendorText.clean(documentation).strip();
    if (!description.isEmpty()) {
      node.put("description", description);
    }
    node.put("class", revision.name().toString());
    if (revision.deprecated() != null) {
      node.put("deprecated", VendorText.oneLine(revision.deprecated()));
    }
    if (!revision.deprecatedIn().isEmpty()) {
      texts(node, "deprecatedIn", revision.deprecatedIn());
    }
    if (revision.sunset() != null) {
      node.put("sunset", revision.sunset());
    }
    replacement(revision).ifPresent(id -> node.put("replacement", id));
    new MembersManifest(types).write(revision, revision.input(), node.putArray("members"));
    node.put("output", types.outputText(revision.output()));
    ArrayNode bindings = node.putArray("bindings");
    boolean search = revision.kind() == ModuleKind.SEARCH;
    revision.bindings().forEach(b -> {
      ObjectNode binding = bindings.addObject();
      binding(b, binding);
      if (search) {
        binding.put("items", b.itemsPointer());
      }
    });
    ArrayNode upgrades = node.putArray("upgrades");
    revision
        .upgrades()
        .forEach((version, plans) -> plans.forEach(p -> {
          ObjectNode upgrade = upgrades.addObject();
          upgrade(version, p, upgrade);
          recipe(version, revision).ifPresent(name -> upgrade.put("recipe", name));
        }));
  }

  /** The id of what serves the newest version in place of this revision. */
  private Optional<String> replacement(ModuleRevision revision) {
    return revision.upgrades().getOrDefault(index.newestVersion(), List.of()).stream()
        .flatMap(plan -> index.target(plan).stream())
        .findFirst()
        .map(ModuleRevision::id);
  }

  private void binding(Binding binding, ObjectNode node) {
    texts(node, "versions", binding.versions());
    node.put("operation", binding.operation().kind().name());
    node.put("method", binding.operation().method().name());
    node.put("path", binding.operation().path());
    texts(node, "required", binding.required());
    if (!binding.security().isEmpty()) {
      texts(node, "connections", index.connectionsFor(binding));
    }
    SecuritySchemeJson.scopes(binding, index, node);
    if (!binding.absent().isEmpty()) {
      texts(node, "absent", binding.absent());
    }
    if (!binding.fixed().isEmpty()) {
      ObjectNode defaults = node.putObject("defaults");
      binding.fixed().forEach(defaults::set);
    }
    binding.guards().forEach((member, value) -> node.withObject("when").put(member, value));
    Binding.Paging paging = binding.paging();
    if (paging != null) {
      paging(paging, node.putObject("paging"));
    }
  }

  private static void paging(Binding.Paging paging, ObjectNode node) {
    node.put("strategy", paging.strategy().name());
    boolean counted = paging.strategy() == Binding.Paging.Strategy.PAGE_NUMBER
        || paging.strategy() == Binding.Paging.Strategy.OFFSET;
    if (!paging.ask().isNone()) {
      node.put("parameter", paging.ask().text());
    }
    if (counted) {
      node.put("first", paging.first());
    }
    if (!paging.pointer().isEmpty()) {
      node.put("pointer", paging.pointer());
    }
    if (!paging.more().isEmpty()) {
      node.put("more", paging.more());
    }
    if (!paging.size().isNone()) {
      node.put("sizeParameter", paging.size().text());
    }
    node.put("reason", paging.reason());
  }

  private static void upgrade(String version, UpgradePlan plan, ObjectNode node) {
    node.put("version", version);
    ObjectNode json = UpgradePlanJson.write(plan);
    if (plan.advice() != null) {
      json.put("advice", VendorText.oneLine(plan.advice()));
    }
    node.setAll(json);
  }

  /** What moves callers' code from a revision to what takes its place in a version. */
  private Optional<String> recipe(String version, ModuleRevision revision) {
    return index.callerMigrations().stream()
        .filter(m -> m.to().equals(version))
        .filter(m -> m.changes().stream().anyMatch(c -> c.old().id().equals(revision.id())))
        .findFirst()
        .map(CallerMigration::name);
  }

  static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }
}
